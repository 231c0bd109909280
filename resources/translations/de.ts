<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutBox</name>
    <message>
        <source>DFlash Chat {version}</source>
        <translation>DFlash Chat {version}</translation>
    </message>
    <message>
        <source>Chat with language models that run on this machine, made faster by DFlash speculative decoding. Nothing you write leaves it.</source>
        <translation>Mit Sprachmodellen auf diesem Rechner chatten, beschleunigt durch DFlash Speculative Decoding. Nichts Geschriebenes verlässt ihn.</translation>
    </message>
</context>
<context>
    <name>AboutOffer</name>
    <message>
        <source>About the model under the cursor</source>
        <translation>Über das Modell unter der Markierung</translation>
    </message>
    <message>
        <source>No model has this name</source>
        <translation>Kein Modell heißt so</translation>
    </message>
    <message>
        <source>It is loaded now.</source>
        <translation>Es ist gerade geladen.</translation>
    </message>
    <message>
        <source>no MLX copy is known</source>
        <translation>keine MLX-Kopie bekannt</translation>
    </message>
    <message>
        <source>Target: {target}</source>
        <translation>Target: {target}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Draft: {draft}</source>
        <translation>Draft: {draft}</translation>
    </message>
    <message>
        <source>Memory: {memory} with {tokens} of text</source>
        <translation>Speicher: {memory} bei {tokens} Text</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New Chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>Dateien anhängen …</translation>
    </message>
    <message>
        <source>Export Chat…</source>
        <translation>Chat exportieren …</translation>
    </message>
    <message>
        <source>Export All Chats…</source>
        <translation>Alle Chats exportieren …</translation>
    </message>
    <message>
        <source>Import Chats…</source>
        <translation>Chats importieren …</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit DFlash Chat</source>
        <translation>DFlash Chat beenden</translation>
    </message>
    <message>
        <source>Stop Answering</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Speculative Decoding</source>
        <translation>Speculative Decoding</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Answer Again</source>
        <translation>Nochmals antworten</translation>
    </message>
    <message>
        <source>Edit Last Question</source>
        <translation>Letzte Frage ändern</translation>
    </message>
    <message>
        <source>Copy Last Answer</source>
        <translation>Letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Accepted Tokens</source>
        <translation>Angenommene Token</translation>
    </message>
    <message>
        <source>Rename Chat…</source>
        <translation>Chat umbenennen …</translation>
    </message>
    <message>
        <source>Pin Chat</source>
        <translation>Chat anheften</translation>
    </message>
    <message>
        <source>Duplicate Chat</source>
        <translation>Chat duplizieren</translation>
    </message>
    <message>
        <source>Delete Chat</source>
        <translation>Chat löschen</translation>
    </message>
    <message>
        <source>Move to Folder…</source>
        <translation>In Ordner bewegen …</translation>
    </message>
    <message>
        <source>Chat Settings…</source>
        <translation>Chat-Einstellungen …</translation>
    </message>
    <message>
        <source>Choose Model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>Other Model…</source>
        <translation>Anderes Modell …</translation>
    </message>
    <message>
        <source>Model Library…</source>
        <translation>Modellbibliothek …</translation>
    </message>
    <message>
        <source>Restart Engine</source>
        <translation>Engine neu starten</translation>
    </message>
    <message>
        <source>Command Palette…</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Search All Chats…</source>
        <translation>Alle Chats durchsuchen …</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Speed Panel</source>
        <translation>Tempo-Leiste</translation>
    </message>
    <message>
        <source>Speed History…</source>
        <translation>Tempo-Verlauf …</translation>
    </message>
    <message>
        <source>Compare Last Question…</source>
        <translation>Letzte Frage vergleichen …</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimieren</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>About DFlash Chat</source>
        <translation>Über DFlash Chat</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Chat</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer has not begun</source>
        <translation>Die Antwort hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>The thought ended, and no answer followed.</source>
        <translation>Der Gedanke endete, und keine Antwort folgte.</translation>
    </message>
    <message>
        <source>Figures of this answer</source>
        <translation>Werte dieser Antwort</translation>
    </message>
    <message>
        <source>Copy the answer as Markdown</source>
        <translation>Die Antwort als Markdown kopieren</translation>
    </message>
    <message>
        <source>Accepted Tokens</source>
        <translation>Angenommene Token</translation>
    </message>
    <message>
        <source>Show as Text</source>
        <translation>Als Text zeigen</translation>
    </message>
    <message>
        <source>Show the answer as text again</source>
        <translation>Die Antwort wieder als Text zeigen</translation>
    </message>
    <message>
        <source>Show which tokens were drafted and accepted, round by round</source>
        <translation>Rundenweise zeigen, welche Token entworfen und angenommen wurden</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>No program here opens the log; it is {place}.</source>
        <translation>Kein Programm öffnet hier das Protokoll; es liegt in {place}.</translation>
    </message>
    <message>
        <source>Add Your Own</source>
        <translation>Eigenes hinzufügen</translation>
    </message>
</context>
<context>
    <name>Attacher</name>
    <message>
        <source>Attach Files</source>
        <translation>Dateien anhängen</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>Not on this system: it has no tool for that which is known here.</source>
        <translation>Nicht auf diesem System: Es hat kein Werkzeug dafür, das hier bekannt ist.</translation>
    </message>
    <message>
        <source>It did not work the last time: {name} ended ({why}).</source>
        <translation>Beim letzten Mal ging es nicht: {name} endete ({why}).</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>What has to be known</source>
        <translation>Was man wissen muss</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>draft {name}</source>
        <translation>Draft {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add {name} to the list</source>
        <translation>{name} zur Liste hinzufügen</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close: {title}</source>
        <translation>Schließen: {title}</translation>
    </message>
</context>
<context>
    <name>ChatActs</name>
    <message>
        <source>Unpin Chat</source>
        <translation>Chat lösen</translation>
    </message>
    <message>
        <source>Pin Chat</source>
        <translation>Chat anheften</translation>
    </message>
    <message>
        <source>The last answer was copied as Markdown.</source>
        <translation>Die letzte Antwort wurde als Markdown kopiert.</translation>
    </message>
    <message>
        <source>Rename Chat</source>
        <translation>Chat umbenennen</translation>
    </message>
    <message>
        <source>Name of the chat (left empty, its first question names it):</source>
        <translation>Name des Chats (leer benennt ihn seine erste Frage):</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>Name des Chats</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats by folder and day</source>
        <translation>Chats nach Ordnern und Tagen</translation>
    </message>
</context>
<context>
    <name>ChatPainter</name>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>Name des Chats</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>ChatRows</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Previous {days} days</source>
        <translation>Letzte {days} Tage</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Drag chats here</source>
        <translation>Chats hierher ziehen</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Noch keine Chats</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Being answered</source>
        <translation>Wird gerade beantwortet</translation>
    </message>
    <message>
        <source>In the folder “{name}”</source>
        <translation>Im Ordner „{name}“</translation>
    </message>
    <message>
        <source>{title}, in the folder {name}</source>
        <translation>{title}, im Ordner {name}</translation>
    </message>
    <message>
        <source>{title}, in its own window</source>
        <translation>{title}, in eigenem Fenster</translation>
    </message>
    <message>
        <source>{title}, being answered</source>
        <translation>{title}, wird gerade beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, folder of {chats}, folded</source>
        <translation>{name}, Ordner mit {chats}, eingeklappt</translation>
    </message>
    <message>
        <source>{name}, folder of {chats}, unfolded</source>
        <translation>{name}, Ordner mit {chats}, ausgeklappt</translation>
    </message>
</context>
<context>
    <name>ChatWindow</name>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>The question was deleted</source>
        <translation>Die Frage wurde gelöscht</translation>
    </message>
    <message>
        <source>The answer was deleted</source>
        <translation>Die Antwort wurde gelöscht</translation>
    </message>
    <message>
        <source>{words}. Edit › {undo} takes it back.</source>
        <translation>{words}. Bearbeiten › {undo} macht es rückgängig.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>The speed panel is back where the window has room for it</source>
        <translation>Die Tempo-Leiste ist wieder da, sobald das Fenster Platz für sie hat</translation>
    </message>
</context>
<context>
    <name>Child</name>
    <message>
        <source>The {who} could not be started: {errorString}.</source>
        <translation>{who} konnte nicht gestartet werden: {errorString}.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Only: {words}</source>
        <translation>Nur: {words}</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code, {title}</source>
        <translation>Code, {title}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Den Code kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht verglichen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation>Noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Each side answers a few words that do not count.</source>
        <translation>Jede Seite antwortet einige Wörter, die nicht zählen.</translation>
    </message>
    <message>
        <source>Run {repeat} of {repeats}</source>
        <translation>Lauf {repeat} von {repeats}</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>speculation is on</source>
        <translation>mit Spekulation</translation>
    </message>
    <message>
        <source>speculation is off</source>
        <translation>ohne Spekulation</translation>
    </message>
    <message>
        <source>Now {side}.</source>
        <translation>Jetzt {side}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>No pair of answers came to its end.</source>
        <translation>Kein Paar von Antworten kam bis zum Ende.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>the folder or the kind of file does not allow it</source>
        <translation>Ordner oder Dateiart lassen es nicht zu</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>This comparison was kept by another version</source>
        <translation>Dieser Vergleich stammt von einer anderen Version</translation>
    </message>
    <message>
        <source>temperature {temperature}, seed {seed}</source>
        <translation>Temperatur {temperature}, Startwert {seed}</translation>
    </message>
    <message>
        <source>Speculation off</source>
        <translation>Spekulation aus</translation>
    </message>
    <message>
        <source>Speculation on</source>
        <translation>Spekulation ein</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Once each</source>
        <translation>Je einmal</translation>
    </message>
    <message>
        <source>Median of 3</source>
        <translation>Median aus 3</translation>
    </message>
    <message>
        <source>Median of 5</source>
        <translation>Median aus 5</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The engine ended before the comparison did.</source>
        <translation>Die Engine endete vor dem Vergleich.</translation>
    </message>
    <message>
        <source>There is nothing to compare with: no model is loaded.</source>
        <translation>Es gibt nichts zu vergleichen: Kein Modell ist geladen.</translation>
    </message>
    <message>
        <source>There is nothing to compare: {reason}.</source>
        <translation>Es gibt nichts zu vergleichen: {reason}.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Changing a question; both versions stay. Esc leaves it as it is.</source>
        <translation>Eine Frage wird geändert; beide Fassungen bleiben. Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Room in the context</source>
        <translation>Platz im Kontext</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach text files and PDFs; they can be dropped here too</source>
        <translation>Textdateien und PDFs anhängen; sie lassen sich auch hierher ziehen</translation>
    </message>
</context>
<context>
    <name>ContextDesk</name>
    <message>
        <source>How long this is could not be counted. {why}</source>
        <translation>Wie lang das ist, ließ sich nicht zählen. {why}</translation>
    </message>
    <message numerus="yes">
        <source>The chat is full: the next answer does without the first %Ln question(s) and answer(s).</source>
        <translation>
            <numerusform>Der Chat ist voll: Der nächsten Antwort fehlen die erste Frage und ihre Antwort.</numerusform>
            <numerusform>Der Chat ist voll: Der nächsten Antwort fehlen die ersten %Ln Fragen und ihre Antworten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This leaves room for an answer of %Ln token(s).</source>
        <translation>
            <numerusform>So bleibt Platz für eine Antwort von %Ln Token.</numerusform>
            <numerusform>So bleibt Platz für eine Antwort von %Ln Token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chat is nearly full: %Ln token(s) from here, its oldest questions and their answers are left out.</source>
        <translation>
            <numerusform>Der Chat ist fast voll: In %Ln Token werden die ältesten Fragen und Antworten weggelassen.</numerusform>
            <numerusform>Der Chat ist fast voll: In %Ln Token werden die ältesten Fragen und Antworten weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last question has no answer, so the model does not read it again.</source>
        <translation>Die letzte Frage hat keine Antwort, deshalb liest das Modell sie nicht noch einmal.</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context used</source>
        <translation>Belegter Kontext</translation>
    </message>
    <message>
        <source>{tokens} of {context}</source>
        <translation>{tokens} von {context}</translation>
    </message>
    <message>
        <source>How long this chat is with what you write, in tokens, and how long it can get: the model reads all of it for each answer. Where it is full, the oldest is left out.</source>
        <translation>Wie lang dieser Chat samt dem Geschriebenen ist, in Token, und wie lang er werden kann: Das Modell liest für jede Antwort alles davon. Ist er voll, bleibt das Älteste weg.</translation>
    </message>
    <message>
        <source>Guessed until a model is ready.</source>
        <translation>Geschätzt, bis ein Modell bereit ist.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Waits for the answer in “{title}”</source>
        <translation>Wartet auf die Antwort in „{title}“</translation>
    </message>
    <message>
        <source>Answering in “{title}”</source>
        <translation>Antwortet in „{title}“</translation>
    </message>
    <message>
        <source>This counts from the next answer.</source>
        <translation>Das gilt ab der nächsten Antwort.</translation>
    </message>
    <message>
        <source>Not now: an answer is under way. Esc stops it.</source>
        <translation>Jetzt nicht: Eine Antwort läuft. Esc hält sie an.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %Ln token(s)</source>
        <translation>
            <numerusform>das letzte Token</numerusform>
            <numerusform>die letzten %Ln Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln question(s) and answer(s) were left out for want of room</source>
        <translation>
            <numerusform>die erste Frage und ihre Antwort wurden aus Platzmangel weggelassen</numerusform>
            <numerusform>die ersten %Ln Fragen und ihre Antworten wurden aus Platzmangel weggelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoStep</name>
    <message>
        <source>Plain</source>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <source>Speculative</source>
        <translation>Spekulativ</translation>
    </message>
    <message>
        <source>Once More</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>“{question}”, answered both ways on this machine, just now.</source>
        <translation>„{question}“, auf beide Arten beantwortet, auf diesem Rechner, gerade eben.</translation>
    </message>
    <message>
        <source>“{question}”, answered both ways by {title} on this machine, just now.</source>
        <translation>„{question}“, von {title} auf beide Arten beantwortet, auf diesem Rechner, gerade eben.</translation>
    </message>
    <message>
        <source>The same answer, sooner</source>
        <translation>Dieselbe Antwort, nur früher</translation>
    </message>
    <message>
        <source>The engine warms up…</source>
        <translation>Die Engine wärmt sich auf …</translation>
    </message>
    <message>
        <source>reads the question</source>
        <translation>liest die Frage</translation>
    </message>
    <message>
        <source>{times} as fast, and word for word the same.</source>
        <translation>{times} so schnell, und Wort für Wort gleich.</translation>
    </message>
    <message>
        <source>{times} as fast; the texts part where two words were nearly as likely.</source>
        <translation>{times} so schnell; die Texte trennen sich, wo zwei Wörter fast gleich wahrscheinlich waren.</translation>
    </message>
    <message>
        <source>Your first question:</source>
        <translation>Die erste Frage:</translation>
    </message>
</context>
<context>
    <name>DownloadPanel</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Downloads in their order</source>
        <translation>Downloads in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Use it: {text}</source>
        <translation>Verwenden: {text}</translation>
    </message>
    <message>
        <source>Cancel the download of {title}?</source>
        <translation>Download von {title} abbrechen?</translation>
    </message>
    <message>
        <source>What has arrived of it is removed: {size}. A pause would keep it.</source>
        <translation>Was davon da ist, wird entfernt: {size}. Eine Pause würde es behalten.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>Download abbrechen</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Token…</source>
        <translation>Token …</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>download worker</source>
        <translation>Der Download-Prozess</translation>
    </message>
    <message>
        <source>What has arrived is kept; Resume tries again.</source>
        <translation>Was da ist, bleibt; Fortsetzen versucht es wieder.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Frage eingeben</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>The engine said something that this window does not understand, so nothing came of it. What it was stands in its log: {place}.</source>
        <translation>Die Engine hat etwas gesagt, das dieses Fenster nicht versteht; daraus wurde nichts. Was es war, steht in ihrem Protokoll: {place}.</translation>
    </message>
    <message>
        <source>The engine speaks version {version} of the protocol and this window version {VERSION}; install both from the same release.</source>
        <translation>Die Engine spricht Version {version} des Protokolls und dieses Fenster Version {VERSION}; bitte beide aus derselben Ausgabe installieren.</translation>
    </message>
    <message>
        <source>The engine did not stop when asked to, and was ended.</source>
        <translation>Die Engine hielt auf Bitte nicht an und wurde beendet.</translation>
    </message>
</context>
<context>
    <name>ExampleButton</name>
    <message>
        <source>Ask: {question}</source>
        <translation>Fragen: {question}</translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>Quit while a download is under way?</source>
        <translation>Trotz laufendem Download beenden?</translation>
    </message>
    <message>
        <source>Quit while downloads are waiting?</source>
        <translation>Beenden, während Downloads warten?</translation>
    </message>
    <message>
        <source>What has arrived is kept, and it goes on at the next start.</source>
        <translation>Was da ist, bleibt, und beim nächsten Start geht es weiter.</translation>
    </message>
    <message>
        <source>They begin at the next start.</source>
        <translation>Sie beginnen beim nächsten Start.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} Token/s</translation>
    </message>
    <message>
        <source>Compared: {times}</source>
        <translation>Verglichen: {times}</translation>
    </message>
    <message>
        <source>Compared: {times}, texts part</source>
        <translation>Verglichen: {times}, Texte verschieden</translation>
    </message>
    <message>
        <source>{used} of {context} tokens</source>
        <translation>{used} von {context} Token</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>{width} a round</source>
        <translation>{width} je Runde</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Erstes Token nach</translation>
    </message>
    <message>
        <source>Prompt read at</source>
        <translation>Prompt gelesen mit</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Speculation</source>
        <translation>Spekulation</translation>
    </message>
    <message>
        <source>{accepted} of {drafted} drafted</source>
        <translation>{accepted} von {drafted} entworfen</translation>
    </message>
    <message>
        <source>Tokens per round</source>
        <translation>Token je Runde</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>From the text itself</source>
        <translation>Aus dem Text selbst</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>{rate}, since the model was loaded</source>
        <translation>{rate}, seit das Modell geladen ist</translation>
    </message>
    <message>
        <source>Plain rounds</source>
        <translation>Normale Runden</translation>
    </message>
    <message>
        <source>Near ties</source>
        <translation>Beinahe-Gleichstände</translation>
    </message>
    <message>
        <source>Context at its end</source>
        <translation>Kontext am Ende</translation>
    </message>
    <message>
        <source>Memory at its end</source>
        <translation>Speicher am Ende</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>question was read already</source>
        <translation>Frage war schon gelesen</translation>
    </message>
    <message>
        <source>question read in {seconds}</source>
        <translation>Frage in {seconds} gelesen</translation>
    </message>
    <message>
        <source>{tokens} written in {seconds}</source>
        <translation>{tokens} in {seconds} geschrieben</translation>
    </message>
    <message>
        <source>{tokens}, {known} known already</source>
        <translation>{tokens}, {known} schon bekannt</translation>
    </message>
    <message>
        <source>read already</source>
        <translation>schon gelesen</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Import Chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.zip)</source>
        <translation>Exportierte Chats (*.json *.zip)</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message>
        <source> {before} had been imported before.</source>
        <translation> {before} waren schon importiert.</translation>
    </message>
    <message>
        <source>{new} imported.{known}</source>
        <translation>{new} importiert.{known}</translation>
    </message>
    <message>
        <source>{name} could not be written: {error}. Choose another place.</source>
        <translation>{name} konnte nicht geschrieben werden: {error}. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Nichts wurde exportiert</translation>
    </message>
    <message>
        <source>{number} exported to {name}.</source>
        <translation>{number} nach {name} exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>{current} of {hits}</source>
        <translation>{current} von {hits}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FirstStep</name>
    <message>
        <source>Welcome to DFlash Chat</source>
        <translation>Willkommen bei DFlash Chat</translation>
    </message>
    <message>
        <source>Chat with language models that run on this machine. A small model guesses ahead and the large one checks: the answer is the same and comes sooner.</source>
        <translation>Mit Sprachmodellen chatten, die auf diesem Rechner laufen. Ein kleines Modell rät voraus, das große prüft: Die Antwort ist dieselbe und kommt früher.</translation>
    </message>
    <message>
        <source>Everything stays here</source>
        <translation>Alles bleibt hier</translation>
    </message>
    <message>
        <source>Questions, answers, chats and settings are kept on this machine and nowhere else. There is no account, and nothing is counted or reported.</source>
        <translation>Fragen, Antworten, Chats und Einstellungen liegen auf diesem Rechner und nirgends sonst. Es gibt kein Konto, und nichts wird gezählt oder gemeldet.</translation>
    </message>
    <message>
        <source>Only models come from outside</source>
        <translation>Nur Modelle kommen von außen</translation>
    </message>
    <message>
        <source>The network is used when you download a model or look for one. A link in an answer opens in your browser after you agreed.</source>
        <translation>Das Netz wird gebraucht, wenn ein Modell geladen oder gesucht wird. Ein Link in einer Antwort öffnet sich nach Zustimmung im Browser.</translation>
    </message>
    <message>
        <source>See for yourself</source>
        <translation>Selbst nachsehen</translation>
    </message>
    <message>
        <source>Turn the network off and ask something: it answers all the same.</source>
        <translation>Netzwerk ausschalten und etwas fragen: Die Antwort kommt trotzdem.</translation>
    </message>
    <message>
        <source>More Ways…</source>
        <translation>Weitere Wege …</translation>
    </message>
    <message>
        <source>More ways to verify that nothing leaves this machine</source>
        <translation>Weitere Wege, zu prüfen, dass nichts diesen Rechner verlässt</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>Herald</name>
    <message>
        <source>The answer begins.</source>
        <translation>Die Antwort beginnt.</translation>
    </message>
    <message>
        <source>The answer is ready: {question}</source>
        <translation>Die Antwort ist da: {question}</translation>
    </message>
    <message>
        <source>The answer is complete.</source>
        <translation>Die Antwort ist vollständig.</translation>
    </message>
    <message>
        <source>The answer was cut off at its longest.</source>
        <translation>Die Antwort wurde bei ihrer größten Länge abgeschnitten.</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>Die Antwort wurde angehalten.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>Die Antwort brach ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s).</source>
        <translation>
            <numerusform>%Ln Token.</numerusform>
            <numerusform>%Ln Token.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Tokens per round</source>
        <translation>Token je Runde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s): {count}</source>
        <translation>
            <numerusform>%Ln Token: {count}</numerusform>
            <numerusform>%Ln Token: {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>rounds by tokens given: {told}</source>
        <translation>Runden nach Zahl der Token: {told}</translation>
    </message>
    <message>
        <source>no rounds yet</source>
        <translation>noch keine Runden</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Speed History</source>
        <translation>Tempo-Verlauf</translation>
    </message>
    <message>
        <source>Times as fast as plain</source>
        <translation>Tempo gegenüber ohne Draft</translation>
    </message>
    <message>
        <source>Not known yet: compare a question to know how fast plain is.</source>
        <translation>Noch nicht bekannt: Vergleichen Sie eine Frage, um die normale Geschwindigkeit zu kennen.</translation>
    </message>
    <message>
        <source>Tokens per round (τ)</source>
        <translation>Token je Runde (τ)</translation>
    </message>
    <message>
        <source>{times} as fast as plain</source>
        <translation>{times} so schnell wie normal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>median {tau}</source>
        <translation>Median {tau}</translation>
    </message>
    <message>
        <source>● compared: median {times} plain</source>
        <translation>● verglichen: Median {times} gegenüber ohne</translation>
    </message>
    <message>
        <source>○ reckoned from measured plain rounds: median {times} plain</source>
        <translation>○ aus gemessenen normalen Runden berechnet: Median {times} gegenüber ohne</translation>
    </message>
    <message>
        <source>No answers with speculation yet</source>
        <translation>Noch keine Antworten mit Spekulation</translation>
    </message>
    <message>
        <source>Ask something with speculation on, and compare a question to know its plain speed.</source>
        <translation>Mit Spekulation etwas fragen und eine Frage vergleichen, um das normale Tempo zu kennen.</translation>
    </message>
</context>
<context>
    <name>HoldingRow</name>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove {repository}, {bytes}</source>
        <translation>{repository} entfernen, {bytes}</translation>
    </message>
</context>
<context>
    <name>HubSearch</name>
    <message>
        <source>A part of a model&apos;s name</source>
        <translation>Ein Teil eines Modellnamens</translation>
    </message>
    <message>
        <source>A part of a model&apos;s name, such as Qwen3-8B</source>
        <translation>Ein Teil eines Modellnamens, etwa Qwen3-8B</translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <translation>In Hugging Face suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Asks Hugging Face for models of mlx-community whose name has these words, and shows those that a known draft serves.</source>
        <translation>Fragt Hugging Face nach Modellen von mlx-community, deren Name diese Wörter enthält, und zeigt jene, zu denen ein Draft bekannt ist.</translation>
    </message>
    <message>
        <source>Asking Hugging Face…</source>
        <translation>Hugging Face wird gefragt …</translation>
    </message>
    <message>
        <source>mlx-community has no model of this name.</source>
        <translation>mlx-community hat kein Modell dieses Namens.</translation>
    </message>
    <message numerus="yes">
        <source>No draft is known for the %Ln model(s) of this name.</source>
        <translation>
            <numerusform>Zu dem einen Modell dieses Namens ist kein Draft bekannt.</numerusform>
            <numerusform>Zu den %Ln Modellen dieses Namens ist kein Draft bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} with a known draft; for {others} more none is known.</source>
        <translation>{count} mit bekanntem Draft; zu {others} weiteren ist keiner bekannt.</translation>
    </message>
    <message>
        <source>{count} with a known draft.</source>
        <translation>{count} mit bekanntem Draft.</translation>
    </message>
</context>
<context>
    <name>KeepDesk</name>
    <message>
        <source>What you write now is lost when DFlash Chat ends, unless you export it. {why}</source>
        <translation>Was jetzt geschrieben wird, ist verloren, wenn DFlash Chat endet, außer es wird exportiert. {why}</translation>
    </message>
    <message>
        <source>Set the file aside and begin anew</source>
        <translation>Datei beiseitelegen und neu beginnen</translation>
    </message>
    <message>
        <source>Not everything is saved, which is tried again with every change. {why}</source>
        <translation>Nicht alles ist gespeichert; bei jeder Änderung wird es noch einmal versucht. {why}</translation>
    </message>
    <message>
        <source>The damaged file is kept as {name}.</source>
        <translation>Die beschädigte Datei bleibt als {name} erhalten.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The file could not be renamed: {error}.</source>
        <translation>Die Datei konnte nicht umbenannt werden: {error}.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>In the chat</source>
        <translation>Im Chat</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Frage senden</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>In der Liste der Chats</translation>
    </message>
    <message>
        <source>Rename the chat or the folder</source>
        <translation>Den Chat oder den Ordner umbenennen</translation>
    </message>
    <message>
        <source>Delete the chat or the folder</source>
        <translation>Den Chat oder den Ordner löschen</translation>
    </message>
    <message>
        <source>Fold the folder</source>
        <translation>Den Ordner einklappen</translation>
    </message>
    <message>
        <source>Unfold the folder</source>
        <translation>Den Ordner ausklappen</translation>
    </message>
    <message>
        <source>Move the folder up</source>
        <translation>Den Ordner nach oben bewegen</translation>
    </message>
    <message>
        <source>Move the folder down</source>
        <translation>Den Ordner nach unten bewegen</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis sie dran ist</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Match the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Model Library</source>
        <translation>Modellbibliothek</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Find a pair</source>
        <translation>Paar suchen</translation>
    </message>
    <message>
        <source>Order of the pairs</source>
        <translation>Reihenfolge der Paare</translation>
    </message>
    <message>
        <source>Add Your Own…</source>
        <translation>Eigenes hinzufügen …</translation>
    </message>
    <message>
        <source>Search Hugging Face…</source>
        <translation>In Hugging Face suchen …</translation>
    </message>
    <message>
        <source>Hugging Face Token…</source>
        <translation>Hugging-Face-Token …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Storage…</source>
        <translation>Speicherplatz …</translation>
    </message>
    <message>
        <source>Check for Updates</source>
        <translation>Nach Neuerem suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln pair(s)</source>
        <translation>
            <numerusform>{shown} von %Ln Paar</numerusform>
            <numerusform>{shown} von %Ln Paaren</numerusform>
        </translation>
    </message>
    <message>
        <source>No pair is like this</source>
        <translation>Kein Paar passt dazu</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Asking Hugging Face for newer revisions…</source>
        <translation>Hugging Face wird nach neueren Revisionen gefragt …</translation>
    </message>
    <message>
        <source>Of what is on this disk, Hugging Face has nothing newer.</source>
        <translation>Hugging Face hat zu dem, was hier liegt, nichts Neueres.</translation>
    </message>
    <message>
        <source>Hugging Face has newer revisions of {names}; Update downloads them.</source>
        <translation>Hugging Face hat neuere Revisionen von {names}; Aktualisieren lädt sie herunter.</translation>
    </message>
    <message>
        <source>{title} is on this disk, checked.</source>
        <translation>{title} liegt geprüft auf dieser Platte.</translation>
    </message>
</context>
<context>
    <name>LicenceBox</name>
    <message>
        <source>The licence of {title}</source>
        <translation>Die Lizenz von {title}</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Download Anyway</source>
        <translation>Trotzdem laden</translation>
    </message>
</context>
<context>
    <name>LinkDoor</name>
    <message>
        <source>Open this address?</source>
        <translation>Diese Adresse öffnen?</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Match the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Graphit</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Verringert</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The size of all words.</source>
        <translation>Die Größe aller Wörter.</translation>
    </message>
    <message>
        <source>The system asks for reduced motion.</source>
        <translation>Das System wünscht weniger Bewegung.</translation>
    </message>
    <message>
        <source>The system does not ask for less.</source>
        <translation>Das System wünscht keine Einschränkung.</translation>
    </message>
    <message>
        <source>This system does not say, so everything moves.</source>
        <translation>Dieses System sagt nichts dazu, also bewegt sich alles.</translation>
    </message>
    <message>
        <source>Where motion is reduced, the text cursor does not blink and menus do not fade.</source>
        <translation>Bei verringerter Bewegung blinkt der Textcursor nicht, und Menüs blenden nicht ein.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>[picture: {words}]</source>
        <translation>[Bild: {words}]</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>cut off at its longest</source>
        <translation>bei der größten Länge abgeschnitten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>broken off by an error</source>
        <translation>durch einen Fehler abgebrochen</translation>
    </message>
    <message>
        <source>broken off when the engine ended</source>
        <translation>abgebrochen, als die Engine endete</translation>
    </message>
    <message>
        <source>broken off when the program ended</source>
        <translation>abgebrochen, als das Programm endete</translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} Token/s</translation>
    </message>
    <message>
        <source>first token {seconds} s</source>
        <translation>erstes Token {seconds} s</translation>
    </message>
    <message>
        <source>speculation {state}</source>
        <translation>Spekulation {state}</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was sich tun lässt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Change this question and ask it anew</source>
        <translation>Diese Frage ändern und neu stellen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on with this answer; what it is now stays, as a version</source>
        <translation>Diese Antwort fortsetzen; die jetzige bleibt als Fassung</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Answer once more</source>
        <translation>Nochmals antworten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Answer this question with speculation off and on, side by side</source>
        <translation>Diese Frage ohne und mit Spekulation beantworten, nebeneinander</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this message</source>
        <translation>Diese Nachricht löschen</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>Version {number} of {count}</source>
        <translation>Fassung {number} von {count}</translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Model: {title}</source>
        <translation>Modell: {title}</translation>
    </message>
    <message>
        <source>opens the menu of models</source>
        <translation>öffnet das Modellmenü</translation>
    </message>
    <message>
        <source>A click opens the menu of models.</source>
        <translation>Ein Klick öffnet das Menü der Modelle.</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Ask {title}</source>
        <translation>{title} fragen</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Frage eingeben</translation>
    </message>
    <message>
        <source>Speculative decoding is unavailable: {reason}.</source>
        <translation>Speculative Decoding ist nicht verfügbar: {reason}.</translation>
    </message>
    <message>
        <source>Speculative decoding drafts {reason}.</source>
        <translation>Speculative Decoding entwirft {reason}.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Speculative decoding will be {words} from the next answer.</source>
        <translation>Ab der nächsten Antwort ist Speculative Decoding {words}.</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Other Model…</source>
        <translation>Anderes Modell …</translation>
    </message>
    <message>
        <source>Other model</source>
        <translation>Anderes Modell</translation>
    </message>
    <message>
        <source>Library…</source>
        <translation>Bibliothek …</translation>
    </message>
    <message>
        <source>Model library</source>
        <translation>Modellbibliothek</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load {title}</source>
        <translation>{title} laden</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Models by family</source>
        <translation>Modelle nach Familie</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model at the start</source>
        <translation>Modell beim Start</translation>
    </message>
    <message>
        <source>Longest chat</source>
        <translation>Längster Chat</translation>
    </message>
    <message>
        <source>As long as the model can</source>
        <translation>So lang, wie das Modell es kann</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>What this machine has for models: {size}</source>
        <translation>Was dieser Rechner für Modelle hat: {size}</translation>
    </message>
    <message>
        <source>Unload when idle</source>
        <translation>Bei Untätigkeit entladen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>A longer chat takes more memory.</source>
        <translation>Ein längerer Chat braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>A question that would need more is refused with a sentence.</source>
        <translation>Eine Frage, die mehr bräuchte, wird mit einem Satz abgelehnt.</translation>
    </message>
    <message>
        <source>The engine ends and gives all its memory back; the next question loads it again.</source>
        <translation>Die Engine endet und gibt ihren ganzen Speicher zurück; die nächste Frage lädt sie wieder.</translation>
    </message>
    <message>
        <source>During answers and downloads</source>
        <translation>Während Antworten und Downloads</translation>
    </message>
    <message>
        <source>Keep the machine awake while an answer or a download is under way</source>
        <translation>Den Rechner wach halten, während eine Antwort oder ein Download läuft</translation>
    </message>
    <message>
        <source>Keep awake</source>
        <translation>Wach halten</translation>
    </message>
    <message>
        <source>Models live in</source>
        <translation>Modelle liegen in</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s) without a question</source>
        <translation>
            <numerusform>Nach %Ln Minute ohne Frage</numerusform>
            <numerusform>Nach %Ln Minuten ohne Frage</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes effect at the next start. What is in the old folder stays there.</source>
        <translation>Gilt ab dem nächsten Start. Was im alten Ordner liegt, bleibt dort.</translation>
    </message>
    <message>
        <source>The folder that all programs using Hugging Face share.</source>
        <translation>Der Ordner, den alle Programme gemeinsam nutzen, die Hugging Face verwenden.</translation>
    </message>
    <message>
        <source>The machine does not fall asleep by itself meanwhile; its display may.</source>
        <translation>Der Rechner schläft währenddessen nicht von selbst ein; sein Bildschirm schon.</translation>
    </message>
    <message>
        <source>The one that was used last</source>
        <translation>Das zuletzt verwendete</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Usual Place</source>
        <translation>Üblicher Ort</translation>
    </message>
    <message>
        <source>Choose the folder that models live in</source>
        <translation>Den Ordner wählen, in dem Modelle liegen</translation>
    </message>
    <message>
        <source>Open the folder that models live in</source>
        <translation>Den Ordner öffnen, in dem Modelle liegen</translation>
    </message>
    <message>
        <source>Keep models in the usual place</source>
        <translation>Modelle am üblichen Ort halten</translation>
    </message>
    <message>
        <source>Where models live</source>
        <translation>Wo Modelle liegen</translation>
    </message>
</context>
<context>
    <name>ModelsStep</name>
    <message>
        <source>Choose a model</source>
        <translation>Ein Modell wählen</translation>
    </message>
    <message>
        <source>You can change it at any time, with its name below the question.</source>
        <translation>Es lässt sich jederzeit wechseln, mit seinem Namen unter der Frage.</translation>
    </message>
    <message>
        <source>A larger model</source>
        <translation>Ein größeres Modell</translation>
    </message>
    <message>
        <source>No larger pair both fits this machine and is quick enough on it to be proposed. The library shows what each of them needs.</source>
        <translation>Kein größeres Paar passt auf diesen Rechner und ist auf ihm auch schnell genug, um es vorzuschlagen. Die Bibliothek zeigt, was jedes von ihnen braucht.</translation>
    </message>
    <message>
        <source>Works at once: a small demonstration that lies in this program. It knows little, but it is quick.</source>
        <translation>Geht sofort: eine kleine Vorführung, die in diesem Programm liegt. Es weiß wenig, ist aber schnell.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use Pocket</source>
        <translation>Pocket verwenden</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Looking for what suits this machine…</source>
        <translation>Es wird gesucht, was zu diesem Rechner passt …</translation>
    </message>
    <message>
        <source>I have models already</source>
        <translation>Ich habe schon Modelle</translation>
    </message>
    <message>
        <source>What lies in the Hugging Face cache is found by itself, and the library opens a folder of your own.</source>
        <translation>Was im Cache von Hugging Face liegt, wird von selbst gefunden, und die Bibliothek öffnet einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Open the Library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Where Models Live…</source>
        <translation>Wo Modelle liegen …</translation>
    </message>
</context>
<context>
    <name>NumberFields</name>
    <message>
        <source>Whether the model thinks before it answers. On: better answers to hard questions, and a longer wait. Off: it answers at once.</source>
        <translation>Ob das Modell vor der Antwort nachdenkt. An: bessere Antworten auf schwere Fragen, längeres Warten. Aus: Es antwortet sofort.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How much chance has a say in each word. 0: none, the same answer every time. Higher: more variety; above 1 it gets wild.</source>
        <translation>Wie viel der Zufall bei jedem Wort mitredet. 0: gar nicht, jedes Mal dieselbe Antwort. Höher: mehr Abwechslung; über 1 wird es wild.</translation>
    </message>
    <message>
        <source>The temperature must be a number from 0 to 5, or empty.</source>
        <translation>Die Temperatur muss eine Zahl von 0 bis 5 sein, oder leer.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Where chance begins: the same seed gives the same answer again, another one another. At temperature 0 it does nothing.</source>
        <translation>Wo der Zufall beginnt: Derselbe Startwert gibt dieselbe Antwort noch einmal, ein anderer eine andere. Bei Temperatur 0 tut er nichts.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 2^64 - 1, or empty.</source>
        <translation>Der Seed muss eine ganze Zahl von 0 bis 2^64 - 1 sein, oder leer.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest words are drawn from, those that make up this share. Lower: plainer and safer. 1: all of them.</source>
        <translation>Gezogen wird nur aus den wahrscheinlichsten Wörtern, die zusammen diesen Anteil ausmachen. Niedriger: schlichter und sicherer. 1: aus allen.</translation>
    </message>
    <message>
        <source>Top-p must be a number above 0 and at most 1, or empty.</source>
        <translation>Top-p muss eine Zahl über 0 und höchstens 1 sein, oder leer.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words are drawn from. Fewer: plainer and safer. 0: all of them.</source>
        <translation>Gezogen wird nur aus so vielen der wahrscheinlichsten Wörter. Weniger: schlichter und sicherer. 0: aus allen.</translation>
    </message>
    <message>
        <source>Top-k must be a whole number, 0 or more, or empty.</source>
        <translation>Top-k muss eine ganze Zahl ab 0 sein, oder leer.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Words that are less likely than this share of the likeliest are left out. Higher: plainer and safer. 0: none are.</source>
        <translation>Wörter, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten, bleiben weg. Höher: schlichter und sicherer. 0: keine.</translation>
    </message>
    <message>
        <source>Min-p must be a number from 0 to less than 1, or empty.</source>
        <translation>Min-p muss eine Zahl von 0 bis unter 1 sein, oder leer.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>How much a word counts less once it was said. Above 1: fewer repetitions, but stranger words. Below 1: more. 1: nothing.</source>
        <translation>Wie viel weniger ein Wort zählt, das schon gesagt ist. Über 1: weniger Wiederholungen, aber seltsamere Wörter. Unter 1: mehr. 1: nichts.</translation>
    </message>
    <message>
        <source>The repetition penalty must be a number above 0 and at most 5, or empty.</source>
        <translation>Die Wiederholungsstrafe muss über 0 und höchstens 5 sein, oder leer.</translation>
    </message>
    <message>
        <source>Longest answer, in tokens</source>
        <translation>Längste Antwort, in Token</translation>
    </message>
    <message>
        <source>Where an answer is cut off; a token is about four letters. Higher: long answers get whole, and less of a long chat is read.</source>
        <translation>Wo eine Antwort abgeschnitten wird; ein Token sind etwa vier Buchstaben. Höher: Lange Antworten werden ganz, und von einem langen Chat wird weniger gelesen.</translation>
    </message>
    <message>
        <source>The longest answer must be a whole number from 1 to 1,000,000, or empty.</source>
        <translation>Die längste Antwort muss eine ganze Zahl von 1 bis 1.000.000 sein, oder leer.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
</context>
<context>
    <name>Numerals</name>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
</context>
<context>
    <name>OfferRows</name>
    <message>
        <source>, loaded now</source>
        <translation>, gerade geladen</translation>
    </message>
    <message>
        <source>In this program</source>
        <translation>In diesem Programm</translation>
    </message>
</context>
<context>
    <name>OtherPair</name>
    <message>
        <source>No draft: draft from the conversation&apos;s own text</source>
        <translation>Kein Draft: aus dem Text des Gesprächs selbst</translation>
    </message>
    <message>
        <source>Other Model</source>
        <translation>Anderes Modell</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Target: a folder or a Hugging Face id</source>
        <translation>Target: Ordner oHugging Face-Name</translation>
    </message>
    <message>
        <source>A folder, or a Hugging Face id such as mlx-community/Qwen3-8B-4bit</source>
        <translation>Ein Ordner oder ein Hugging-Face-Name wie mlx-community/Qwen3-8B-4bit</translation>
    </message>
    <message>
        <source>Draft: a folder or a Hugging Face id, or none</source>
        <translation>Draft: Ordner, Hugging-Face-Name oder keiner</translation>
    </message>
    <message>
        <source>Give the folder or Hugging Face id of a model.</source>
        <translation>Bitte den Ordner oder Hugging Face-Namen eines Modells angeben.</translation>
    </message>
    <message>
        <source>No draft is known for a model of this name.</source>
        <translation>Zu einem Modell dieses Namens ist kein Draft bekannt.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Target</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Draft</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>{side}: choose a folder</source>
        <translation>{side}: Ordner wählen</translation>
    </message>
    <message>
        <source>The folder of the {side}</source>
        <translation>Der Ordner: {side}</translation>
    </message>
</context>
<context>
    <name>PairDetails</name>
    <message>
        <source>About this pair</source>
        <translation>Über dieses Paar</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Quantisation of the target</source>
        <translation>Quantisierung des Targets</translation>
    </message>
    <message>
        <source>Context the memory is told for</source>
        <translation>Kontext, für den der Speicher gilt</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>{act} {title}, this copy</source>
        <translation>{title} in dieser Kopie: {act}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s), its longest</source>
        <translation>
            <numerusform>%Ln Token, mehr geht nicht</numerusform>
            <numerusform>%Ln Token, mehr geht nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{needed} together; {usable} here for models</source>
        <translation>{needed} zusammen; {usable} hier für Modelle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>keiner bekannt</translation>
    </message>
    <message>
        <source>Licence: {link}</source>
        <translation>Lizenz: {link}</translation>
    </message>
    <message>
        <source>Revision {value}</source>
        <translation>Revision {value}</translation>
    </message>
    <message>
        <source>Not on this disk</source>
        <translation>Nicht auf dieser Platte</translation>
    </message>
</context>
<context>
    <name>PairList</name>
    <message>
        <source>No pair is like this</source>
        <translation>Kein Paar passt dazu</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) do not fit this machine. Show Them</source>
        <translation>
            <numerusform>%Ln Paar passt nicht auf diesen Rechner. Zeigen</numerusform>
            <numerusform>%Ln Paare passen nicht auf diesen Rechner. Zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pairing</name>
    <message>
        <source>The engine was restarted.</source>
        <translation>Die Engine wurde neu gestartet.</translation>
    </message>
    <message>
        <source>the engine is starting</source>
        <translation>die Engine startet</translation>
    </message>
    <message>
        <source>a model is being loaded</source>
        <translation>ein Modell wird geladen</translation>
    </message>
    <message>
        <source>the engine has ended</source>
        <translation>die Engine ist beendet</translation>
    </message>
    <message>
        <source>no model is loaded until your next question</source>
        <translation>bis zur nächsten Frage ist kein Modell geladen</translation>
    </message>
    <message>
        <source>no model is loaded</source>
        <translation>kein Modell ist geladen</translation>
    </message>
    <message>
        <source>{title} was not loaded</source>
        <translation>{title} wurde nicht geladen</translation>
    </message>
    <message>
        <source>That was the second time with {title}, so it is not started again by itself. If it happens again, choose a smaller model.</source>
        <translation>Das war das zweite Mal mit {title}; es wird nicht noch einmal von selbst gestartet. Wenn es wieder geschieht, bitte ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>It starts again by itself.</source>
        <translation>Sie startet von selbst wieder.</translation>
    </message>
    <message>
        <source>The engine does not speak as this window does; was the program changed while it ran? Close it and open it again.</source>
        <translation>Die Engine spricht nicht wie dieses Fenster; wurde das Programm geändert, während es lief? Bitte schließen und wieder öffnen.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find a command, a chat or a model</source>
        <translation>Befehl, Chat oder Modell suchen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message>
        <source>Find a folder for this chat</source>
        <translation>Einen Ordner für diesen Chat finden</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>dark light theme colour accent language text font size zoom motion</source>
        <translation>dunkel hell thema farbe akzent sprache text schrift schriftgröße zoom bewegung</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>memory context start idle unload folder</source>
        <translation>speicher kontext start leerlauf entladen ordner</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>temperature seed sampling top-p top-k system prompt thinking</source>
        <translation>temperatur startwert sampling top-p top-k systemprompt denken</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>keys shortcuts</source>
        <translation>tasten kürzel tastenkürzel</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>network data folder telemetry</source>
        <translation>netzwerk daten ordner telemetrie</translation>
    </message>
    <message>
        <source>token gated huggingface login</source>
        <translation>token zugang huggingface anmeldung</translation>
    </message>
    <message>
        <source>Hugging Face Token</source>
        <translation>Hugging-Face-Token</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>standard voreinstellungen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Move to {name}</source>
        <translation>In {name} bewegen</translation>
    </message>
    <message>
        <source>Move out of the Folder</source>
        <translation>Aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>Move to a New Folder</source>
        <translation>In einen neuen Ordner bewegen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Load {title}</source>
        <translation>{title} laden</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>Speculation off</source>
        <translation>Spekulation aus</translation>
    </message>
    <message>
        <source>Speculation on</source>
        <translation>Spekulation ein</translation>
    </message>
    <message>
        <source>Measured is the writing, the thought included, once the question was read</source>
        <translation>Gemessen ist das Schreiben samt dem Gedanken, ab gelesener Frage</translation>
    </message>
    <message>
        <source>Measured is the writing, once the question was read</source>
        <translation>Gemessen ist das Schreiben ab gelesener Frage</translation>
    </message>
</context>
<context>
    <name>PrefDesk</name>
    <message>
        <source>Hugging Face Token</source>
        <translation>Hugging-Face-Token</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Als Vorlage sichern</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Die Vorlage umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>Die Vorlage löschen</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>As in preferences</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>This chat&apos;s own</source>
        <translation>Dieser Chat für sich</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Everything stays on this machine</source>
        <translation>Alles bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Questions, answers, chats and settings are kept in one folder here and are sent nowhere. Models and a Hugging Face token lie where Hugging Face&apos;s own tools keep them. There is no account, and nothing is counted or reported.</source>
        <translation>Fragen, Antworten, Chats und Einstellungen liegen hier in einem Ordner und werden nirgendwohin geschickt. Modelle und ein Token von Hugging Face liegen dort, wo dessen eigene Werkzeuge sie ablegen. Es gibt kein Konto, und nichts wird gezählt oder gemeldet.</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of chats and settings</source>
        <translation>Ordner mit Chats und Einstellungen öffnen</translation>
    </message>
    <message>
        <source>What goes out, and when</source>
        <translation>Was hinausgeht, und wann</translation>
    </message>
    <message>
        <source>The model library asks Hugging Face when you download a model or look for a newer one. A link in an answer opens in your browser after you agreed. Pictures that an answer names are never downloaded.</source>
        <translation>Die Modellbibliothek fragt Hugging Face, wenn ein Modell geladen oder nach einem neueren gesucht wird. Ein Link in einer Antwort öffnet sich nach Zustimmung im Browser. Bilder, die eine Antwort nennt, werden nie heruntergeladen.</translation>
    </message>
    <message>
        <source>How to see that it is so</source>
        <translation>So lässt es sich prüfen</translation>
    </message>
    <message>
        <source>Turn the network off and ask something: it answers all the same. Or run</source>
        <translation>Netzwerk ausschalten und etwas fragen: Die Antwort kommt trotzdem. Oder</translation>
    </message>
    <message>
        <source>Command that lists the engine&apos;s connections</source>
        <translation>Befehl, der die Verbindungen der Engine auflistet</translation>
    </message>
    <message>
        <source>in a terminal. It lists the engine&apos;s network connections; there are none.</source>
        <translation>in einem Terminal ausführen. Das listet die Netzwerkverbindungen der Engine auf; es gibt keine.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>You asked</source>
        <translation>Ihre Frage war</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>Die Frage kopieren</translation>
    </message>
</context>
<context>
    <name>Race</name>
    <message>
        <source>Race of the two sides</source>
        <translation>Wettlauf der beiden Seiten</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>tokens over seconds of writing, once the question was read</source>
        <translation>Token über Sekunden des Schreibens, ab gelesener Frage</translation>
    </message>
    <message>
        <source>on, {seconds} s</source>
        <translation>ein, {seconds} s</translation>
    </message>
    <message>
        <source>off, {seconds} s</source>
        <translation>aus, {seconds} s</translation>
    </message>
    <message>
        <source>Speculation on</source>
        <translation>Spekulation ein</translation>
    </message>
    <message>
        <source>Speculation off</source>
        <translation>Spekulation aus</translation>
    </message>
    <message numerus="yes">
        <source>{side}: %Ln token(s) in {seconds} seconds.</source>
        <translation>
            <numerusform>{side}: %Ln Token in {seconds} Sekunden.</numerusform>
            <numerusform>{side}: %Ln Token in {seconds} Sekunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Regrets</name>
    <message>
        <source>Undo Delete</source>
        <translation>Löschen widerrufen</translation>
    </message>
    <message>
        <source>Undo Rename</source>
        <translation>Umbenennen widerrufen</translation>
    </message>
    <message>
        <source>Undo Pin</source>
        <translation>Anheften widerrufen</translation>
    </message>
    <message>
        <source>Undo Unpin</source>
        <translation>Lösen widerrufen</translation>
    </message>
    <message>
        <source>Undo Move</source>
        <translation>Verschieben widerrufen</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>What every model should know about you and your wishes</source>
        <translation>Was jedes Modell über Sie und Ihre Wünsche wissen soll</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>As the model does</source>
        <translation>Wie das Modell</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>What is left empty is as the program has it, shown in grey. Enter a field to read what it does.</source>
        <translation>Was leer bleibt, ist wie vom Programm vorgesehen, grau gezeigt. Was ein Feld tut, steht hier, wenn man es betritt.</translation>
    </message>
    <message>
        <source>For every chat that has no choice of its own; Chat Settings has those.</source>
        <translation>Für jeden Chat, der nichts Eigenes festlegt; das geht in den Chat-Einstellungen.</translation>
    </message>
</context>
<context>
    <name>ReplyDesk</name>
    <message>
        <source>Nothing has come for {seconds} s; Esc ends the answer</source>
        <translation>Seit {seconds} s ist nichts gekommen; Esc beendet die Antwort</translation>
    </message>
    <message>
        <source>At temperature 0 the answer is the same again.</source>
        <translation>Bei Temperatur 0 ist die Antwort wieder dieselbe.</translation>
    </message>
    <message>
        <source>Change the temperature</source>
        <translation>Temperatur ändern</translation>
    </message>
</context>
<context>
    <name>ResetPage</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Sets every preference back to how the program came. Chats, presets, models and licences that you agreed to stay as they are.</source>
        <translation>Setzt alle Einstellungen auf den Auslieferungszustand zurück. Chats, Vorlagen, Modelle und Lizenzen, denen zugestimmt wurde, bleiben.</translation>
    </message>
    <message>
        <source>Reset Preferences…</source>
        <translation>Einstellungen zurücksetzen …</translation>
    </message>
    <message>
        <source>Reset preferences</source>
        <translation>Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Set all preferences back?</source>
        <translation>Alle Einstellungen zurücksetzen?</translation>
    </message>
    <message>
        <source>Chats, presets and models stay.</source>
        <translation>Chats, Vorlagen und Modelle bleiben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RoundsView</name>
    <message>
        <source>Round {number} of {count}: nothing drafted, 1 token of the target&apos;s own.</source>
        <translation>Runde {number} von {count}: nichts entworfen, 1 Token des Targets selbst.</translation>
    </message>
    <message>
        <source>Round {number} of {count}: {width} wide; {drafted} drafted from the conversation&apos;s own text, {accepted} accepted, and 1 of the target&apos;s own.</source>
        <translation>Runde {number} von {count}: {width} breit; {drafted} aus dem Text des Gesprächs entworfen, {accepted} angenommen, und 1 des Targets selbst.</translation>
    </message>
    <message>
        <source>Round {number} of {count}: {width} wide; {drafted} drafted, {accepted} accepted, and 1 of the target&apos;s own.</source>
        <translation>Runde {number} von {count}: {width} breit; {drafted} entworfen, {accepted} angenommen, und 1 des Targets selbst.</translation>
    </message>
    <message>
        <source>Numbers of the round</source>
        <translation>Zahlen der Runde</translation>
    </message>
    <message>
        <source>drafted and accepted</source>
        <translation>entworfen und angenommen</translation>
    </message>
    <message>
        <source>copied from the conversation and accepted</source>
        <translation>aus dem Gespräch kopiert und angenommen</translation>
    </message>
    <message>
        <source>the large model&apos;s own</source>
        <translation>vom großen Modell selbst</translation>
    </message>
    <message>
        <source>rounds not known</source>
        <translation>Runden nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln round(s)</source>
        <translation>
            <numerusform>%Ln Runde</numerusform>
            <numerusform>%Ln Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>{rounds}; of {drafted} drafted tokens {accepted} were accepted.</source>
        <translation>{rounds}; von {drafted} entworfenen Token wurden {accepted} angenommen.</translation>
    </message>
    <message>
        <source>{rounds}, and nothing was drafted.</source>
        <translation>{rounds}, und nichts wurde entworfen.</translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>Open in New Window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Move to Folder</source>
        <translation>In Ordner bewegen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Export Chat…</source>
        <translation>Chat exportieren …</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was sich tun lässt</translation>
    </message>
    <message>
        <source>Delete Folder</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>No Folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
</context>
<context>
    <name>RowMore</name>
    <message>
        <source>More about “{name}”</source>
        <translation>Mehr zu „{name}“</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Save Image…</source>
        <translation>Bild sichern …</translation>
    </message>
    <message>
        <source>Save JSON…</source>
        <translation>JSON sichern …</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}.</source>
        <translation>{name} konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>Gesichert als {name} in {folder}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Copy Selection as Markdown</source>
        <translation>Auswahl als Markdown kopieren</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Send (Return)</source>
        <translation>Senden (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings could not be saved: {error} ({place}). What you have set counts until DFlash Chat ends.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: {error} ({place}). Das Eingestellte gilt, bis DFlash Chat endet.</translation>
    </message>
    <message>
        <source>The settings could not be read: {error} ({place}). The defaults are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden: {error} ({place}). Es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>It is kept as {place}.</source>
        <translation>Sie bleibt als {place} erhalten.</translation>
    </message>
    <message>
        <source>It is left where it is: {place} ({error}).</source>
        <translation>Sie bleibt, wo sie ist: {place} ({error}).</translation>
    </message>
    <message>
        <source>The settings file was damaged, so the defaults are used. {kept}</source>
        <translation>Die Datei der Einstellungen war beschädigt, also gelten die Vorgaben. {kept}</translation>
    </message>
    <message>
        <source>In the settings file {names} could not be read, so the default is used there. {kept}</source>
        <translation>In der Einstellungsdatei ließ sich {names} nicht lesen; dort gilt der Standard. {kept}</translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>Tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis sie dran ist</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Alle Chats durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>Seitenleiste ausblenden</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Takes back what was done last</source>
        <translation>Macht rückgängig, was zuletzt getan wurde</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Speed curve</source>
        <translation>Tempokurve</translation>
    </message>
    <message>
        <source>between {low} and {high} tokens per second lately, now {value}</source>
        <translation>zuletzt zwischen {low} und {high} Token je Sekunde, jetzt {value}</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>noch keine Zahlen</translation>
    </message>
</context>
<context>
    <name>SpeedDesk</name>
    <message>
        <source>There is nothing to compare yet: ask a question first.</source>
        <translation>Es gibt noch nichts zu vergleichen: bitte zuerst etwas fragen.</translation>
    </message>
    <message>
        <source>This question is not in the open chat; open its chat and compare there.</source>
        <translation>Diese Frage ist nicht im offenen Chat; bitte ihren Chat öffnen und dort vergleichen.</translation>
    </message>
</context>
<context>
    <name>SpeedPanel</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>tokens/s since the prompt was read</source>
        <translation>Token/s, seit die Eingabe gelesen ist</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>tokens in a round</source>
        <translation>Token in einer Runde</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>State of the engine</source>
        <translation>Zustand der Engine</translation>
    </message>
    <message>
        <source>What can be done about it</source>
        <translation>Was man tun kann</translation>
    </message>
</context>
<context>
    <name>StatsBar</name>
    <message>
        <source>Speculation</source>
        <translation>Spekulation</translation>
    </message>
    <message>
        <source>A small draft model guesses the next tokens, and the large one checks them all at once. The answer stays the same; it only comes sooner.</source>
        <translation>Ein kleines Draft-Modell rät die nächsten Token, und das große prüft sie alle auf einmal. Die Antwort bleibt dieselbe; sie kommt nur früher.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>The model thinks before it answers: better answers to hard questions, and a longer wait for them.</source>
        <translation>Das Modell denkt nach, bevor es antwortet: bessere Antworten auf schwere Fragen, auf die man länger wartet.</translation>
    </message>
    <message>
        <source>A click opens the speed panel.</source>
        <translation>Ein Klick öffnet die Tempo-Leiste.</translation>
    </message>
    <message>
        <source>How fast the answer is written. A token is a piece of a word, four letters on average.</source>
        <translation>Wie schnell die Antwort geschrieben wird. Ein Token ist ein Stück eines Wortes, im Schnitt vier Buchstaben.</translation>
    </message>
    <message>
        <source>τ (tau) is how many tokens each round of the large model gives: 1 is no gain, and the more the draft guesses right, the more it is.</source>
        <translation>τ (Tau) sagt, wie viele Token jede Runde des großen Modells gibt: 1 ist kein Gewinn, und je mehr der Draft richtig rät, desto mehr sind es.</translation>
    </message>
    <message>
        <source>The most memory that the model and its chats have taken at once.</source>
        <translation>Der meiste Speicher, den das Modell und seine Chats auf einmal gebraucht haben.</translation>
    </message>
    <message>
        <source>How fast the answer was written in its last seconds; now is at the right.</source>
        <translation>Wie schnell die Antwort in den letzten Sekunden geschrieben wurde; jetzt ist rechts.</translation>
    </message>
    <message>
        <source>How many rounds gave one token, two, and so on: the more stands at the right, the more the draft guessed right.</source>
        <translation>Wie viele Runden ein Token gaben, zwei und so weiter: Je mehr rechts steht, desto mehr hat der Draft richtig geraten.</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>Tokens per round (τ)</source>
        <translation>Token je Runde (τ)</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>draft {draft}</source>
        <translation>Draft {draft}</translation>
    </message>
    <message>
        <source>no draft</source>
        <translation>kein Draft</translation>
    </message>
</context>
<context>
    <name>StorageBox</name>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Looking at the disk…</source>
        <translation>Die Platte wird durchgesehen …</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Remove what was begun and left</source>
        <translation>Begonnenes und Liegengebliebenes entfernen</translation>
    </message>
    <message>
        <source>Models on this disk</source>
        <translation>Modelle auf dieser Platte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source> {freed} are free again.</source>
        <translation> {freed} sind wieder frei.</translation>
    </message>
    <message>
        <source>Models take {whole} in {place}; {free} are free on its disk.{freed}</source>
        <translation>Modelle belegen {whole} in {place}; auf der Platte sind {free} frei.{freed}</translation>
    </message>
    <message>
        <source>{total} were begun and left: {names}.</source>
        <translation>{total} wurden begonnen und liegen gelassen: {names}.</translation>
    </message>
    <message>
        <source>This frees {size}. Other programs that use Hugging Face&apos;s cache lose it too.</source>
        <translation>Das gibt {size} frei. Auch andere Programme, die den Zwischenspeicher von Hugging Face nutzen, verlieren es.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close: {sentence}</source>
        <translation>Schließen: {sentence}</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>{title} is on ({reason}).</source>
        <translation>{title} ist an ({reason}).</translation>
    </message>
    <message>
        <source>on: {reason}</source>
        <translation>ein: {reason}</translation>
    </message>
    <message>
        <source>{title} is unavailable: {reason}.</source>
        <translation>{title} ist nicht verfügbar: {reason}.</translation>
    </message>
    <message>
        <source>unavailable: {reason}</source>
        <translation>nicht verfügbar: {reason}</translation>
    </message>
</context>
<context>
    <name>ThoughtSection</name>
    <message>
        <source>Thought</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Denkt …</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation>{seconds} s nachgedacht</translation>
    </message>
</context>
<context>
    <name>TokenBox</name>
    <message>
        <source>Hugging Face Token</source>
        <translation>Hugging-Face-Token</translation>
    </message>
</context>
<context>
    <name>TokenDesk</name>
    <message>
        <source>Looking for a token…</source>
        <translation>Ein Token wird gesucht …</translation>
    </message>
</context>
<context>
    <name>TokenPanel</name>
    <message>
        <source>Hugging Face token</source>
        <translation>Hugging-Face-Token</translation>
    </message>
    <message>
        <source>Gated and private repositories of Hugging Face ask for a token. Make one that may read at {page}. It is kept where `hf auth login` keeps it, for every tool on this machine.</source>
        <translation>Geschützte und private Repositorys von Hugging Face verlangen ein Token. Eines mit Leserecht gibt es auf {page}. Es wird dort aufbewahrt, wo `hf auth login` es aufbewahrt, für alle Werkzeuge auf diesem Rechner.</translation>
    </message>
    <message>
        <source>A new token</source>
        <translation>Ein neues Token</translation>
    </message>
    <message>
        <source>A new token, such as hf_…</source>
        <translation>Ein neues Token, etwa hf_…</translation>
    </message>
    <message>
        <source>Save Token</source>
        <translation>Token sichern</translation>
    </message>
    <message>
        <source>Remove Token</source>
        <translation>Token entfernen</translation>
    </message>
    <message>
        <source>Asking Hugging Face…</source>
        <translation>Hugging Face wird gefragt …</translation>
    </message>
    <message>
        <source>Removing it…</source>
        <translation>Es wird entfernt …</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip the welcome (Esc); Help › Welcome brings it back</source>
        <translation>Das Willkommen überspringen (Esc); Hilfe › Willkommen bringt es zurück</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Start Chatting</source>
        <translation>Los geht’s</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Step {step} of {count}: {title}</source>
        <translation>Schritt {step} von {count}: {title}</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Transcript</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Load {way_back}</source>
        <translation>{way_back} laden</translation>
    </message>
    <message>
        <source>Open Log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>The answer broke off</source>
        <translation>Die Antwort brach ab</translation>
    </message>
    <message>
        <source>Restart Engine</source>
        <translation>Engine neu starten</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ging schief</translation>
    </message>
    <message>
        <source>A model is loaded again</source>
        <translation>Ein Modell ist wieder geladen</translation>
    </message>
    <message>
        <source>Answer Again</source>
        <translation>Nochmals antworten</translation>
    </message>
</context>
<context>
    <name>TuningButton</name>
    <message>
        <source>Chat settings</source>
        <translation>Chat-Einstellungen</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>How this chat is answered: system prompt, sampling, thinking</source>
        <translation>Wie dieser Chat beantwortet wird: System-Prompt, Sampling, Denken</translation>
    </message>
</context>
<context>
    <name>TuningDesk</name>
    <message>
        <source>The preset “{name}” is deleted; this chat keeps what it said.</source>
        <translation>Die Vorlage „{name}“ ist gelöscht; dieser Chat behält, was sie sagte.</translation>
    </message>
</context>
<context>
    <name>TuningPanel</name>
    <message>
        <source>What is left empty is as in preferences, shown in grey. Enter a field to read what it does.</source>
        <translation>Was leer bleibt, ist wie in den Einstellungen, grau gezeigt. Was ein Feld tut, steht hier, wenn man es betritt.</translation>
    </message>
    <message>
        <source>In preferences: {way}.</source>
        <translation>In den Einstellungen: {way}.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Chat settings</source>
        <translation>Chat-Einstellungen</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>the model&apos;s own way</source>
        <translation>wie das Modell es tut</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>What the model should know and how it should answer</source>
        <translation>Was das Modell wissen und wie es antworten soll</translation>
    </message>
    <message>
        <source>As in preferences</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>The model&apos;s own way</source>
        <translation>Wie das Modell es tut</translation>
    </message>
</context>
<context>
    <name>Unwatched</name>
    <message>
        <source>The answer in “{title}” is there.</source>
        <translation>Die Antwort in „{title}“ ist da.</translation>
    </message>
    <message>
        <source>The answer in “{title}” broke off: {why}</source>
        <translation>Die Antwort in „{title}“ brach ab: {why}</translation>
    </message>
    <message>
        <source>Not answered in “{title}”: {why}</source>
        <translation>Nicht beantwortet in „{title}“: {why}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{times} as fast, and identical</source>
        <translation>{times} so schnell und identisch</translation>
    </message>
    <message>
        <source>{times} as fast; the texts part at token {token}</source>
        <translation>{times} so schnell; die Texte trennen sich bei Token {token}</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln token(s) are the same on both sides.</source>
        <translation>
            <numerusform>Das eine Token ist auf beiden Seiten gleich.</numerusform>
            <numerusform>Alle %Ln Token sind auf beiden Seiten gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where two next tokens are almost equally likely, rounding can decide either way.</source>
        <translation>Wo zwei nächste Token fast gleich wahrscheinlich sind, kann die Rundung so oder so entscheiden.</translation>
    </message>
    <message>
        <source>Off: “…{off}…”, on: “…{on}…”.</source>
        <translation>Aus: „…{off}…“, ein: „…{on}…“.</translation>
    </message>
    <message>
        <source>Ended after {count} of {wanted} runs.</source>
        <translation>Nach {count} von {wanted} Läufen beendet.</translation>
    </message>
    <message>
        <source>All runs: {every}.</source>
        <translation>Alle Läufe: {every}.</translation>
    </message>
    <message>
        <source>Shown is run {number}, the median.</source>
        <translation>Gezeigt ist Lauf {number}, der Median.</translation>
    </message>
    <message>
        <source>The median is run {median}; shown is run {number}, {times}.</source>
        <translation>Der Median ist Lauf {median}; gezeigt ist Lauf {number}, {times}.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Chat with a language model on this machine. Nothing you write leaves it.</source>
        <translation>Mit einem Sprachmodell auf diesem Rechner chatten. Nichts Geschriebenes verlässt ihn.</translation>
    </message>
    <message>
        <source>Explain how a rainbow comes about, in three sentences.</source>
        <translation>Erkläre in drei Sätzen, wie ein Regenbogen entsteht.</translation>
    </message>
    <message>
        <source>Write a Python function that checks if a number is prime.</source>
        <translation>Schreibe eine Python-Funktion, die prüft, ob eine Zahl prim ist.</translation>
    </message>
    <message>
        <source>Make a table of the planets, their diameters and their moons.</source>
        <translation>Mach eine Tabelle der Planeten mit Durchmesser und Monden.</translation>
    </message>
    <message>
        <source>Download {title}</source>
        <translation>{title} herunterladen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>“{title}” was deleted</source>
        <translation>„{title}“ wurde gelöscht</translation>
    </message>
    <message>
        <source>“{title}” was moved to “{folder}”</source>
        <translation>„{title}“ wurde nach „{folder}“ verschoben</translation>
    </message>
    <message>
        <source>“{title}” was taken out of its folder</source>
        <translation>„{title}“ wurde aus dem Ordner genommen</translation>
    </message>
    <message>
        <source>The folder “{name}” was deleted; its chats are kept</source>
        <translation>Der Ordner „{name}“ wurde gelöscht; seine Chats bleiben</translation>
    </message>
    <message>
        <source>What you had begun to write is still here</source>
        <translation>Was du angefangen hattest zu schreiben, ist noch da</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>A chat gets a window of its own once something was asked in it.</source>
        <translation>Ein Chat bekommt ein eigenes Fenster, sobald darin etwas gefragt wurde.</translation>
    </message>
    <message>
        <source>Back to Main Window</source>
        <translation>Zurück ins Hauptfenster</translation>
    </message>
    <message>
        <source>Sidebar (in the main window only)</source>
        <translation>Seitenleiste (nur im Hauptfenster)</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Starting the engine</source>
        <translation>Die Engine startet</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>Loading {title}</source>
        <translation>{title} wird geladen</translation>
    </message>
    <message>
        <source>Loading the draft of {title}</source>
        <translation>Der Draft von {title} wird geladen</translation>
    </message>
    <message>
        <source>Preparing {title} for this processor</source>
        <translation>{title} wird für diesen Prozessor vorbereitet</translation>
    </message>
    <message>
        <source>Getting the engine ready</source>
        <translation>Die Engine wird vorbereitet</translation>
    </message>
    <message>
        <source>The engine has a fault of its own and could not do this; its log says which. Try again, and report it if it comes back.</source>
        <translation>Die Engine hat selbst einen Fehler und konnte das nicht; ihr Protokoll sagt, welchen. Bitte noch einmal versuchen und melden, wenn er wiederkommt.</translation>
    </message>
    <message>
        <source>this draft does not fit this model: {tau} tokens a round over the last {count} rounds with it</source>
        <translation>dieser Draft passt nicht zu diesem Modell: {tau} Token je Runde in den letzten {count} Runden mit ihm</translation>
    </message>
    <message>
        <source>reference BLAS (slow; install libopenblas0-pthread)</source>
        <translation>Referenz-BLAS (langsam; bitte libopenblas0-pthread installieren)</translation>
    </message>
    <message>
        <source>This model keeps its state in a {kind}, which cannot be rewound here, so it can only be used without speculative decoding.</source>
        <translation>Dieses Modell hält seinen Zustand in einem {kind}, der sich hier nicht zurückdrehen lässt; es geht also nur ohne spekulatives Decodieren.</translation>
    </message>
    <message>
        <source>There is nothing to answer: the last message must be the user&apos;s, or the answer to it that is to go on.</source>
        <translation>Es gibt nichts zu beantworten: Die letzte Nachricht muss vom Nutzer sein oder die Antwort darauf, die weitergehen soll.</translation>
    </message>
    <message>
        <source>This model has no chat template, so it cannot chat; send the text as it stands with --raw.</source>
        <translation>Dieses Modell hat keine Chat-Vorlage, kann also nicht chatten; mit --raw geht der Text, wie er ist.</translation>
    </message>
    <message>
        <source>There is nothing to go on from: the text is empty.</source>
        <translation>Es gibt nichts fortzusetzen: Der Text ist leer.</translation>
    </message>
    <message>
        <source>This model gives its answers a form in which they cannot be gone on with; ask for the answer again instead.</source>
        <translation>Dieses Modell gibt seinen Antworten eine Form, in der sie sich nicht fortsetzen lassen; bitte die Antwort noch einmal verlangen.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses this chat: {error}.</source>
        <translation>Die Chat-Vorlage des Modells lehnt diesen Chat ab: {error}.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template has a fault and cannot tell this chat; choose another model.</source>
        <translation>Die Chat-Vorlage des Modells hat einen Fehler und kann diesen Chat nicht erzählen; bitte ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>There is nothing to compare: {why}.</source>
        <translation>Es gibt nichts zu vergleichen: {why}.</translation>
    </message>
    <message>
        <source>This draft reads the target&apos;s embedding beside its layers, which is not supported here; the target works without it.</source>
        <translation>Dieser Draft liest neben den Schichten auch das Embedding des Targets, was hier nicht unterstützt ist; das Target geht ohne ihn.</translation>
    </message>
    <message>
        <source>The draft&apos;s config.json lacks {what}, so the draft cannot be used; download it again or choose another.</source>
        <translation>In der config.json des Drafts fehlt {what}, also ist der Draft nicht zu gebrauchen; bitte neu herunterladen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>layer_types for its {layers} layers</source>
        <translation>layer_types für seine {layers} Schichten</translation>
    </message>
    <message>
        <source>the Markov head that its confidence head looks at</source>
        <translation>der Markow-Kopf, auf den sein Konfidenz-Kopf schaut</translation>
    </message>
    <message>
        <source>The draft is {hidden} wide, which is no multiple of its convolutions&apos; groups of {count}, so its config.json is wrong; download it again.</source>
        <translation>Der Draft ist {hidden} breit, kein Vielfaches der Gruppen von {count} seiner Faltungen, also stimmt seine config.json nicht; bitte neu herunterladen.</translation>
    </message>
    <message>
        <source>The draft {why}, so they do not belong together; choose the draft made for this target, or go on without one.</source>
        <translation>Der Draft {why}, also gehören beide nicht zusammen; bitte den für dieses Target gemachten wählen oder ohne Draft weitermachen.</translation>
    </message>
    <message>
        <source>is {hidden} wide and the target {count}</source>
        <translation>ist {hidden} breit und das Target {count}</translation>
    </message>
    <message>
        <source>reads layer {count} of a target of {layers}</source>
        <translation>liest Schicht {count} eines Targets mit {layers}</translation>
    </message>
    <message>
        <source>was made for {count} layers and the target has {layers}</source>
        <translation>wurde für {count} Schichten gemacht, und das Target hat {layers}</translation>
    </message>
    <message>
        <source>knows {count} tokens and the target {tokens}</source>
        <translation>kennt {count} Token und das Target {tokens}</translation>
    </message>
    <message>
        <source>has mask token {count}, beyond the target&apos;s {tokens} tokens</source>
        <translation>hat das Maskentoken {count}, jenseits der {tokens} Token des Targets</translation>
    </message>
    <message>
        <source>drafts token {count}, beyond the target&apos;s {tokens} tokens</source>
        <translation>entwirft das Token {count}, jenseits der {tokens} Token des Targets</translation>
    </message>
    <message>
        <source>only from the conversation&apos;s own text</source>
        <translation>nur aus dem Text des Gesprächs selbst</translation>
    </message>
    <message>
        <source>only from the conversation&apos;s own text. {why}</source>
        <translation>nur aus dem Text des Gesprächs selbst. {why}</translation>
    </message>
    <message>
        <source>width is {count}, but this draft was trained for blocks of {block}; choose 1 (plain) to {most}.</source>
        <translation>Die Breite ist {count}, aber dieser Draft wurde für Blöcke von {block} trainiert; bitte 1 (einfach) bis {most} wählen.</translation>
    </message>
    <message>
        <source>width is {count}, but without a draft it is up to {block}; choose 1 (plain) to {most}.</source>
        <translation>Die Breite ist {count}, aber ohne Draft geht sie bis {block}; bitte 1 (einfach) bis {most} wählen.</translation>
    </message>
    <message>
        <source>a width of 1 is plain decoding</source>
        <translation>eine Breite von 1 ist einfaches Decodieren</translation>
    </message>
    <message>
        <source>no draft was given for this target</source>
        <translation>für dieses Target ist kein Draft angegeben</translation>
    </message>
    <message>
        <source>max_tokens must be at least 1.</source>
        <translation>max_tokens muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>A draft alone cannot be loaded; give its target too.</source>
        <translation>Ein Draft allein kann nicht geladen werden; bitte auch sein Target angeben.</translation>
    </message>
    <message>
        <source>CPU without a C++ compiler</source>
        <translation>CPU ohne C++-Compiler</translation>
    </message>
    <message>
        <source>There is no model in {place}: it has no config.json.</source>
        <translation>In {place} ist kein Modell: Es fehlt eine config.json.</translation>
    </message>
    <message>
        <source>The model in {place} is incomplete: files of it are missing; download it again.</source>
        <translation>Das Modell in {place} ist unvollständig: Dateien davon fehlen; bitte noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>The model in {place} cannot be loaded by mlx-lm {version}: its files are damaged or of a kind that is not known there; download it again or choose another.</source>
        <translation>Das Modell in {place} kann mlx-lm {version} nicht laden: Seine Dateien sind beschädigt oder von einer Art, die dort nicht bekannt ist; bitte noch einmal herunterladen oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The experts in {place} are packed with a scale for each (nvfp4), which cannot be unpacked for this device; choose another quantisation of this model.</source>
        <translation>Die Experten in {place} sind je mit einer Skala gepackt (nvfp4), was sich für dieses Gerät nicht auspacken lässt; bitte eine andere Quantisierung dieses Modells wählen.</translation>
    </message>
    <message>
        <source>mlx-lm {version} does not know the model type {kind}, so this target cannot run here; choose another one.</source>
        <translation>mlx-lm {version} kennt den Modelltyp {kind} nicht, also kann dieses Target hier nicht laufen; bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>attention sinks</source>
        <translation>Attention-Senken</translation>
    </message>
    <message>
        <source>scaled values</source>
        <translation>skalierte Values</translation>
    </message>
    <message>
        <source>gated queries</source>
        <translation>gesteuerte Queries</translation>
    </message>
    <message>
        <source>a noise level in its embedding</source>
        <translation>einem Rauschpegel im Embedding</translation>
    </message>
    <message>
        <source>draft of no architecture</source>
        <translation>Draft ohne Architektur</translation>
    </message>
    <message>
        <source>{kind} draft in the layout of speculators</source>
        <translation>{kind}-Draft im Aufbau von speculators</translation>
    </message>
    <message>
        <source>This draft is a {what}, and only DFlash, DFlash 2 and DSpark in their usual layouts are known here; the target works without it.</source>
        <translation>Dieser Draft ist ein {what}, und hier sind nur DFlash, DFlash 2 und DSpark in ihrem üblichen Aufbau bekannt; das Target geht ohne ihn.</translation>
    </message>
    <message>
        <source>This draft is a {layout} with {what}, and only DFlash, DFlash 2 and DSpark in their usual layouts are known here; the target works without it.</source>
        <translation>Dieser Draft ist ein {layout} mit {what}, und hier sind nur DFlash, DFlash 2 und DSpark in ihrem üblichen Aufbau bekannt; das Target geht ohne ihn.</translation>
    </message>
    <message>
        <source>a Markov head</source>
        <translation>einem Markow-Kopf</translation>
    </message>
    <message>
        <source>a Markov head of the kind {kind}</source>
        <translation>einem Markow-Kopf der Art {kind}</translation>
    </message>
    <message>
        <source>values that are not its keys</source>
        <translation>Values, die nicht seine Keys sind</translation>
    </message>
    <message>
        <source>{kind} in its MLP</source>
        <translation>{kind} im MLP</translation>
    </message>
    <message>
        <source>{layout} that drafts from its first row</source>
        <translation>{layout}, der schon in der ersten Zeile entwirft</translation>
    </message>
    <message>
        <source>{layout} of the kind {kind}</source>
        <translation>{layout} der Art {kind}</translation>
    </message>
    <message>
        <source>{layout} that rotates neighbours</source>
        <translation>{layout}, der Nachbarn dreht</translation>
    </message>
    <message>
        <source>Not a line of protocol {version}: {line} ({error}).</source>
        <translation>Keine Zeile des Protokolls {version}: {line} ({error}).</translation>
    </message>
    <message>
        <source>What was asked is not understood here, so nothing was done; start the program again.</source>
        <translation>Was verlangt wurde, wird hier nicht verstanden, also geschah nichts; bitte das Programm neu starten.</translation>
    </message>
    <message>
        <source>unknown field {name}</source>
        <translation>unbekanntes Feld {name}</translation>
    </message>
    <message>
        <source>{kind} is not a request.</source>
        <translation>{kind} ist keine Anfrage.</translation>
    </message>
    <message>
        <source>drafting from the conversation&apos;s own text</source>
        <translation>entworfen wird aus dem Text des Gesprächs selbst</translation>
    </message>
    <message>
        <source>plain: the conversation&apos;s own text has nothing to draft from</source>
        <translation>einfach: Der Text des Gesprächs gibt nichts zum Entwerfen her</translation>
    </message>
    <message>
        <source>{name} is {value}, but it must be {wanted}.</source>
        <translation>{name} ist {value}, muss aber {wanted} sein.</translation>
    </message>
    <message>
        <source>from 0 to 5</source>
        <translation>von 0 bis 5</translation>
    </message>
    <message>
        <source>above 0 and at most 1</source>
        <translation>über 0 und höchstens 1</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0 oder mehr</translation>
    </message>
    <message>
        <source>from 0 to less than 1</source>
        <translation>von 0 bis unter 1</translation>
    </message>
    <message>
        <source>from 0 to 2^64 - 1</source>
        <translation>von 0 bis 2^64 - 1</translation>
    </message>
    <message>
        <source>above 0 and at most 5</source>
        <translation>über 0 und höchstens 5</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>bitte kürzen</translation>
    </message>
    <message>
        <source>begin a new one or shorten this</source>
        <translation>bitte einen neuen beginnen oder diesen kürzen</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Der Chat</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>This draft rotates by {kind}, which is not known here.</source>
        <translation>Dieser Draft dreht nach {kind}, was hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>exact: no near ties</source>
        <translation>genau: keine Beinahe-Gleichstände</translation>
    </message>
    <message>
        <source>exact: {count} near ties decided again ({some} of the rounds), {rows} rows read again</source>
        <translation>genau: {count} Beinahe-Gleichstände neu entschieden ({some} der Runden), {rows} Zeilen neu gelesen</translation>
    </message>
    <message>
        <source>This draft reads layer {count}, but the target has {layers} layers, so they do not belong together; choose the draft made for this target.</source>
        <translation>Dieser Draft liest Schicht {count}, aber das Target hat {layers} Schichten, also gehören beide nicht zusammen; bitte den für dieses Target gemachten Draft wählen.</translation>
    </message>
    <message>
        <source>The model type {kind} is built in a way that is not known here; choose a target of a listed family.</source>
        <translation>Der Modelltyp {kind} ist auf eine Weise gebaut, die hier nicht bekannt ist; bitte ein Target einer aufgeführten Familie wählen.</translation>
    </message>
    <message>
        <source>There is no draft in {place}: it needs config.json and model.safetensors.</source>
        <translation>In {place} ist kein Draft: Nötig sind config.json und model.safetensors.</translation>
    </message>
    <message>
        <source>The draft&apos;s {name} is damaged and cannot be read; download it again.</source>
        <translation>Die Datei {name} des Drafts ist beschädigt und nicht lesbar; bitte noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>The draft lacks {names}, so its files and its config.json do not belong together; download it again.</source>
        <translation>Dem Draft fehlt {names}, also gehören seine Dateien und seine config.json nicht zusammen; bitte neu herunterladen.</translation>
    </message>
    <message>
        <source>The draft has the unknown tensor {names}, so its files and its config.json do not belong together; download it again.</source>
        <translation>Der Draft hat den unbekannten Tensor {names}, also gehören seine Dateien und seine config.json nicht zusammen; bitte neu herunterladen.</translation>
    </message>
    <message>
        <source>The draft has another shape of {names}, so its files and its config.json do not belong together; download it again.</source>
        <translation>Der Draft hat eine andere Form von {names}, also gehören seine Dateien und seine config.json nicht zusammen; bitte neu herunterladen.</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name} und {count} weitere</translation>
    </message>
    <message>
        <source>still measuring how fast this machine is</source>
        <translation>noch wird gemessen, wie schnell dieser Rechner ist</translation>
    </message>
    <message>
        <source>plain: this draft saves nothing on this text</source>
        <translation>einfach: Dieser Draft spart bei diesem Text nichts</translation>
    </message>
    <message>
        <source>plain: by rounds of earlier texts, this draft saves nothing</source>
        <translation>einfach: Nach Runden früherer Texte spart dieser Draft nichts</translation>
    </message>
    <message>
        <source>plain: on this machine a round with this draft costs more than it can save</source>
        <translation>einfach: Auf diesem Rechner kostet eine Runde mit diesem Draft mehr, als sie sparen kann</translation>
    </message>
    <message>
        <source>plain: to decide near ties again costs more than this draft saves</source>
        <translation>einfach: Beinahe-Gleichstände neu zu entscheiden kostet mehr, als dieser Draft spart</translation>
    </message>
    <message>
        <source>plain: {why}</source>
        <translation>einfach: {why}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Prompt wird gelesen</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Answering in another chat</source>
        <translation>Antwortet in einem anderen Chat</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>Kein Modell ist geladen</translation>
    </message>
    <message>
        <source>no model is loaded</source>
        <translation>kein Modell ist geladen</translation>
    </message>
    <message>
        <source>Engine ended</source>
        <translation>Engine beendet</translation>
    </message>
    <message>
        <source>Unloaded to give memory back</source>
        <translation>Entladen, um Speicher zurückzugeben</translation>
    </message>
    <message>
        <source>your next question loads it again</source>
        <translation>die nächste Frage lädt es wieder</translation>
    </message>
    <message>
        <source>Not sent yet: the answer before is still ending.</source>
        <translation>Noch nicht gesendet: Die vorige Antwort endet gerade.</translation>
    </message>
    <message>
        <source>Not sent yet: a question is waiting already. Esc stops it.</source>
        <translation>Noch nicht gesendet: Eine Frage wartet schon. Esc hält sie an.</translation>
    </message>
    <message>
        <source>Not sent yet: a comparison is under way. Esc stops it.</source>
        <translation>Noch nicht gesendet: Ein Vergleich läuft. Esc hält ihn an.</translation>
    </message>
    <message>
        <source>Not sent yet: an answer is under way. Esc stops it.</source>
        <translation>Noch nicht gesendet: Eine Antwort läuft. Esc hält sie an.</translation>
    </message>
    <message>
        <source>Not sent: the engine has ended. Restart it first.</source>
        <translation>Nicht gesendet: Die Engine ist beendet. Bitte zuerst neu starten.</translation>
    </message>
    <message>
        <source>Not sent: no model is loaded.</source>
        <translation>Nicht gesendet: Kein Modell ist geladen.</translation>
    </message>
    <message>
        <source>Not sent yet: the engine is not ready.</source>
        <translation>Noch nicht gesendet: Die Engine ist nicht bereit.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>Passt hierher</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Programmieren</translation>
    </message>
    <message>
        <source>By family</source>
        <translation>Nach Familie</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>memory not known</source>
        <translation>Speicherbedarf unbekannt</translation>
    </message>
    <message>
        <source>Memory not known</source>
        <translation>Speicherbedarf unbekannt</translation>
    </message>
    <message>
        <source>too large, needs {memory}</source>
        <translation>zu groß, braucht {memory}</translation>
    </message>
    <message>
        <source>fits, needs {memory}</source>
        <translation>passt, braucht {memory}</translation>
    </message>
    <message>
        <source>too large, needs {memory} in 32 bits, as a CPU holds it</source>
        <translation>zu groß, braucht {memory} in 32 Bit, wie eine CPU es hält</translation>
    </message>
    <message>
        <source>fits, needs {memory} in 32 bits, as a CPU holds it</source>
        <translation>passt, braucht {memory} in 32 Bit, wie eine CPU es hält</translation>
    </message>
    <message>
        <source>quick, {size} read for each token</source>
        <translation>schnell, {size} je Token gelesen</translation>
    </message>
    <message>
        <source>moderate, {size} read for each token</source>
        <translation>mittel, {size} je Token gelesen</translation>
    </message>
    <message>
        <source>slow, {size} read for each token</source>
        <translation>langsam, {size} je Token gelesen</translation>
    </message>
    <message>
        <source>non-commercial</source>
        <translation>nicht kommerziell</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>Lizenz nicht genannt</translation>
    </message>
    <message>
        <source>licence not recorded</source>
        <translation>Lizenz nicht erfasst</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>own licence</source>
        <translation>eigene Lizenz</translation>
    </message>
    <message>
        <source>the target&apos;s</source>
        <translation>die des Targets</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Size not known</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>In this program</source>
        <translation>In diesem Programm</translation>
    </message>
    <message>
        <source>Loaded now</source>
        <translation>Gerade geladen</translation>
    </message>
    <message>
        <source>update available</source>
        <translation>Neuere Revision da</translation>
    </message>
    <message>
        <source>On disk as another copy</source>
        <translation>Als andere Kopie auf der Platte</translation>
    </message>
    <message>
        <source>Not on disk</source>
        <translation>Nicht auf der Platte</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Stopped: {why}</source>
        <translation>Angehalten: {why}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>nothing for {seconds} s</source>
        <translation>seit {seconds} s nichts</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{rate}/s · {time} left</source>
        <translation>{rate}/s · noch {time}</translation>
    </message>
    <message>
        <source>{why}, asking again in {seconds} s</source>
        <translation>{why}, neuer Versuch in {seconds} s</translation>
    </message>
    <message>
        <source>{title} fits this machine: {size}, about {time} at 100 Mbit/s.</source>
        <translation>{title} passt auf diesen Rechner: {size}, etwa {time} bei 100 Mbit/s.</translation>
    </message>
    <message>
        <source>It leaves {size} of the memory for models free.</source>
        <translation>Es lässt {size} des Speichers für Modelle frei.</translation>
    </message>
    <message>
        <source>You can chat with Pocket meanwhile.</source>
        <translation>Bis dahin lässt sich mit Pocket chatten.</translation>
    </message>
    <message>
        <source>at least {size}</source>
        <translation>mindestens {size}</translation>
    </message>
    <message>
        <source>Works here, on disk</source>
        <translation>Läuft hier, auf der Platte</translation>
    </message>
    <message>
        <source>Works here, but its draft is not on disk</source>
        <translation>Läuft hier, aber der Draft fehlt auf der Platte</translation>
    </message>
    <message>
        <source>Works here, but its target is not on disk</source>
        <translation>Läuft hier, aber das Target fehlt auf der Platte</translation>
    </message>
    <message>
        <source>Works here, not on disk</source>
        <translation>Läuft hier, nicht auf der Platte</translation>
    </message>
    <message>
        <source>Ready to load: it is on this machine.</source>
        <translation>Kann geladen werden: Es ist auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Works here, once it is downloaded. {absence}</source>
        <translation>Läuft hier, sobald es heruntergeladen ist. {absence}</translation>
    </message>
    <message>
        <source>The {what} is {tokens} tokens long and this model holds {total}, so there is no room for an answer. Most of it is {names}: attach a part of that, or ask without it.</source>
        <translation>{what} ist {tokens} Token lang, und dieses Modell fasst {total}; für eine Antwort ist kein Platz. Das meiste davon ist {names}: bitte einen Teil davon anhängen oder ohne fragen.</translation>
    </message>
    <message>
        <source>the file cannot be opened or made there</source>
        <translation>die Datei lässt sich dort nicht öffnen oder anlegen</translation>
    </message>
    <message>
        <source>The chats in {path} are damaged. The file is left as it is.</source>
        <translation>Die Chats in {path} sind beschädigt. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Mend that, or choose another folder with --data-dir, and start again.</source>
        <translation>Bitte das beheben oder mit --data-dir einen anderen Ordner wählen und neu starten.</translation>
    </message>
    <message>
        <source>{name} is not JSON, so there are no chats in it; choose a file that DFlash Chat, ChatGPT or Open WebUI has exported.</source>
        <translation>{name} ist kein JSON, also sind keine Chats darin; bitte eine Datei wählen, die DFlash Chat, ChatGPT oder Open WebUI exportiert hat.</translation>
    </message>
    <message>
        <source>{cause} Its last words were “{line}”.</source>
        <translation>{cause} Zuletzt gesagt: „{line}“.</translation>
    </message>
    <message>
        <source>{cause} Its log may say why: {place}.</source>
        <translation>{cause} Vielleicht sagt das Protokoll, warum: {place}.</translation>
    </message>
    <message>
        <source>{place} is not on this machine; `{command}` downloads it.</source>
        <translation>{place} ist nicht auf diesem Rechner; `{command}` lädt es herunter.</translation>
    </message>
    <message>
        <source>There is no folder {place}, and it is no Hugging Face id either.</source>
        <translation>Einen Ordner {place} gibt es nicht, und ein Hugging-Face-Name ist es auch nicht.</translation>
    </message>
    <message>
        <source>{name} is JSON, but no export of chats that is known here; choose a file that DFlash Chat, ChatGPT or Open WebUI has exported.</source>
        <translation>{name} ist JSON, aber kein Export von Chats, der hier bekannt ist; bitte eine Datei wählen, die DFlash Chat, ChatGPT oder Open WebUI exportiert hat.</translation>
    </message>
    <message>
        <source>{name} is an export of chats in which something is missing or damaged, so nothing of it was imported; export it again and try that.</source>
        <translation>{name} ist ein Export von Chats, in dem etwas fehlt oder beschädigt ist, also wurde nichts daraus importiert; bitte noch einmal exportieren und damit versuchen.</translation>
    </message>
    <message>
        <source>it is damaged, or no PDF</source>
        <translation>sie ist beschädigt oder kein PDF</translation>
    </message>
    <message>
        <source>it begins as {kind} text and does not go on so</source>
        <translation>sie beginnt als {kind}-Text und geht nicht so weiter</translation>
    </message>
    <message>
        <source>The {who} was ended from outside (SIGKILL); when memory runs out, the system does this.</source>
        <translation>„{who}“ wurde von außen beendet (SIGKILL); das tut das System, wenn der Speicher ausgeht.</translation>
    </message>
    <message>
        <source>The {who} gave up (SIGABRT); too little memory is the usual cause.</source>
        <translation>„{who}“ gab auf (SIGABRT); meist ist zu wenig Speicher die Ursache.</translation>
    </message>
    <message>
        <source>The {who} crashed ({signal}).</source>
        <translation>„{who}“ ist abgestürzt ({signal}).</translation>
    </message>
    <message>
        <source>The {who} ended by itself.</source>
        <translation>„{who}“ endete von selbst.</translation>
    </message>
    <message>
        <source>The {who} ended with exit status {code}.</source>
        <translation>„{who}“ endete mit Status {code}.</translation>
    </message>
    <message>
        <source>signal {code}</source>
        <translation>Signal {code}</translation>
    </message>
    <message>
        <source>it was not read to its end</source>
        <translation>sie wurde nicht zu Ende gelesen</translation>
    </message>
    <message>
        <source>text of {count} pages, {some} of them without any</source>
        <translation>Text von {count} Seiten, {some} davon ohne Text</translation>
    </message>
    <message>
        <source>max_tokens is {count}, but it must be from 1 to {most}.</source>
        <translation>max_tokens ist {count}, muss aber von 1 bis {most} sein.</translation>
    </message>
    <message>
        <source>The chats could not be opened: {error} ({path}).</source>
        <translation>Die Chats konnten nicht geöffnet werden: {error} ({path}).</translation>
    </message>
    <message>
        <source>The chats could not be read: {error} ({path}).</source>
        <translation>Die Chats konnten nicht gelesen werden: {error} ({path}).</translation>
    </message>
    <message>
        <source>The chats could not be saved: {error} ({path}).</source>
        <translation>Die Chats konnten nicht gesichert werden: {error} ({path}).</translation>
    </message>
    <message>
        <source>The chats could not be deleted: {error} ({path}).</source>
        <translation>Die Chats konnten nicht gelöscht werden: {error} ({path}).</translation>
    </message>
    <message>
        <source>The chats could not be restored: {error} ({path}).</source>
        <translation>Die Chats konnten nicht wiederhergestellt werden: {error} ({path}).</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie sie ist</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>die Bibliothek</translation>
    </message>
    <message>
        <source>own licence + {licence}</source>
        <translation>eigene Lizenz + {licence}</translation>
    </message>
    <message>
        <source>{licence} + own licence</source>
        <translation>{licence} + eigene Lizenz</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>download worker</source>
        <translation>Download-Prozess</translation>
    </message>
    <message>
        <source>The draft of {title}</source>
        <translation>Der Draft von {title}</translation>
    </message>
    <message>
        <source>The target of {title}</source>
        <translation>Das Target von {title}</translation>
    </message>
    <message>
        <source>Its draft also serves {named} and fine-tunes of them, with fewer accepted tokens.</source>
        <translation>Der Draft dient auch {named} und Abkömmlingen davon, mit weniger angenommenen Token.</translation>
    </message>
    <message>
        <source>{kind}, made for {base}. A copy or a fine-tune of that can use it.</source>
        <translation>{kind}, gemacht für {base}. Eine Kopie oder ein Abkömmling davon kann es nutzen.</translation>
    </message>
    <message>
        <source>{kind}, made for {base}. It serves this model too, since they have the same shape, with fewer accepted tokens.</source>
        <translation>{kind}, gemacht für {base}. Es dient auch diesem Modell, da beide dieselbe Form haben, mit weniger angenommenen Token.</translation>
    </message>
    <message>
        <source>{what} is not on this machine; the library downloads it ({parts}).</source>
        <translation>{what} ist nicht auf diesem Rechner; die Bibliothek lädt es herunter ({parts}).</translation>
    </message>
    <message>
        <source>Of {what} only {here} have arrived; the library downloads the rest ({parts}).</source>
        <translation>Von {what} sind erst {here} da; die Bibliothek lädt den Rest herunter ({parts}).</translation>
    </message>
    <message>
        <source>Not supported because {why}</source>
        <translation>Nicht unterstützt, weil {why}</translation>
    </message>
    <message>
        <source>Not supported because {why}.</source>
        <translation>Nicht unterstützt, weil {why}.</translation>
    </message>
    <message>
        <source>no MLX copy of its target is known; give one of your own as the target, with this draft</source>
        <translation>keine MLX-Kopie des Targets bekannt ist; eine eigene lässt sich als Target mit diesem Draft angeben</translation>
    </message>
    <message>
        <source>Too large for this machine (needs {needed}, has {has} for models)</source>
        <translation>Zu groß für diesen Rechner (braucht {needed}, hat {has} für Modelle)</translation>
    </message>
    <message>
        <source>Too large for this machine (needs {needed}, has {has} for models).</source>
        <translation>Zu groß für diesen Rechner (braucht {needed}, hat {has} für Modelle).</translation>
    </message>
    <message>
        <source>{needed} in 32 bits</source>
        <translation>{needed} in 32 Bit</translation>
    </message>
    <message>
        <source>Gated (ask for access at {page}, then log in with `hf auth login`)</source>
        <translation>Geschützt (Zugang erbitten auf {page}, dann mit `hf auth login` anmelden)</translation>
    </message>
    <message>
        <source>Gated (ask for access at {page}, then log in with `hf auth login`).</source>
        <translation>Geschützt (Zugang erbitten auf {page}, dann mit `hf auth login` anmelden).</translation>
    </message>
    <message>
        <source>The {side} states no licence, so nothing but its authors&apos; word allows its use.</source>
        <translation>Zu {side} ist keine Lizenz genannt; nur das Wort der Urheber erlaubt die Nutzung.</translation>
    </message>
    <message>
        <source>The {side}&apos;s licence is not recorded here; read its model card.</source>
        <translation>Die Lizenz zu {side} ist hier nicht erfasst; bitte die Modellkarte lesen.</translation>
    </message>
    <message>
        <source>The {side} has a licence of its own; read its model card.</source>
        <translation>Zu {side} gehört eine eigene Lizenz; bitte die Modellkarte lesen.</translation>
    </message>
    <message>
        <source>The draft has the target&apos;s licence.</source>
        <translation>Der Draft hat die Lizenz des Targets.</translation>
    </message>
    <message>
        <source>The {side} is under {licence}: no commercial use, and no changed copies.</source>
        <translation>{side} steht unter {licence}: keine kommerzielle Nutzung, keine veränderten Kopien.</translation>
    </message>
    <message>
        <source>The {side} is under these terms: {licence}.</source>
        <translation>{side} steht unter diesen Bedingungen: {licence}.</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Pocket is a small demonstration that lies in this program. Its text is far more predictable than a real model&apos;s, so its speed-up is a demonstration, not a promise.</source>
        <translation>Pocket ist eine kleine Vorführung in diesem Programm. Sein Text ist weit vorhersehbarer als der eines echten Modells; die Beschleunigung ist eine Vorführung, kein Versprechen.</translation>
    </message>
    <message>
        <source>This draft brings its own head for 32,000 frequent tokens.</source>
        <translation>Dieser Draft bringt einen eigenen Kopf für 32.000 häufige Token mit.</translation>
    </message>
    <message>
        <source>The draft brings its own embedding and head.</source>
        <translation>Der Draft bringt eigenes Embedding und eigenen Kopf mit.</translation>
    </message>
    <message>
        <source>The draft was trained on answers without thinking; switch thinking off.</source>
        <translation>Der Draft wurde an Antworten ohne Denken trainiert; bitte Denken ausschalten.</translation>
    </message>
    <message>
        <source>Drafted well while the model thinks; answers without thinking gain far less.</source>
        <translation>Gut entworfen, während das Modell denkt; Antworten ohne Denken gewinnen weit weniger.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>recurrent states</source>
        <translation>rekurrente Zustände</translation>
    </message>
    <message>
        <source>once, in 32 bits</source>
        <translation>einmal, in 32 Bit</translation>
    </message>
    <message>
        <source>the {kind} copy as published</source>
        <translation>die {kind}-Kopie, wie veröffentlicht</translation>
    </message>
    <message>
        <source>as published, in bfloat16</source>
        <translation>wie veröffentlicht, in bfloat16</translation>
    </message>
    <message>
        <source>as published, doubled: 32 bits, as a CPU holds it</source>
        <translation>wie veröffentlicht, verdoppelt: 32 Bit, wie eine CPU es hält</translation>
    </message>
    <message>
        <source>{tokens} tokens × {each} bytes in {some} of {all} layers</source>
        <translation>{tokens} Token × {each} Byte in {some} von {all} Schichten</translation>
    </message>
    <message>
        <source>{tokens} tokens × {each} bytes in the other layers</source>
        <translation>{tokens} Token × {each} Byte in den übrigen Schichten</translation>
    </message>
    <message>
        <source>{tokens} tokens × {each} bytes</source>
        <translation>{tokens} Token × {each} Byte</translation>
    </message>
    <message>
        <source>its size is not known</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>did you mean {near}?</source>
        <translation>ist {near} gemeint?</translation>
    </message>
    <message>
        <source>There is no pair named {name}; {hint} `dflash-mlx models` lists them, pocket first.</source>
        <translation>Ein Paar namens {name} gibt es nicht; {hint} `dflash-mlx models` listet sie auf, Pocket zuerst.</translation>
    </message>
    <message>
        <source>There is no pair named {name}; `dflash-mlx models` lists them, pocket first.</source>
        <translation>Ein Paar namens {name} gibt es nicht; `dflash-mlx models` listet sie auf, Pocket zuerst.</translation>
    </message>
    <message>
        <source>Use --target and --draft for models of your own.</source>
        <translation>Für eigene Modelle gibt es --target und --draft.</translation>
    </message>
    <message>
        <source>DSpark is the better draft for small talk on this target.</source>
        <translation>Für Plaudereien ist DSpark der bessere Draft zu diesem Target.</translation>
    </message>
    <message>
        <source>It brings its own embedding and head.</source>
        <translation>Er bringt eigenes Embedding und eigenen Kopf mit.</translation>
    </message>
    <message>
        <source>The draft was revised in September 2026 (six layers, five of them sliding); the figures here are of May.</source>
        <translation>Der Draft wurde im September 2026 überarbeitet (sechs Schichten, fünf davon mit Fenster); die Zahlen hier sind vom Mai.</translation>
    </message>
    <message>
        <source>Announced as coming soon, since published; lmsys and modal-labs have drafts of their own.</source>
        <translation>Als bald erscheinend angekündigt, inzwischen veröffentlicht; lmsys und modal-labs haben eigene Drafts.</translation>
    </message>
    <message>
        <source>The draft&apos;s configuration has not been seen.</source>
        <translation>Die Konfiguration des Drafts wurde nicht eingesehen.</translation>
    </message>
    <message>
        <source>The draft was gated in May 2026.</source>
        <translation>Der Draft war im Mai 2026 geschützt.</translation>
    </message>
    <message>
        <source>Read at revision {revision}; its taps and its licence card have not been seen.</source>
        <translation>Gelesen bei Revision {revision}; seine Abgriffe und seine Lizenzkarte wurden nicht eingesehen.</translation>
    </message>
    <message>
        <source>One source lists this draft; a search in September 2026 found none.</source>
        <translation>Eine Quelle führt diesen Draft auf; eine Suche im September 2026 fand keinen.</translation>
    </message>
    <message>
        <source>The draft has no card and its configuration has not been seen; it is checked when it is loaded.</source>
        <translation>Der Draft hat keine Karte, und seine Konfiguration wurde nicht eingesehen; geprüft wird beim Laden.</translation>
    </message>
    <message>
        <source>The draft was trained on UltraChat alone and is weak.</source>
        <translation>Der Draft wurde nur an UltraChat trainiert und ist schwach.</translation>
    </message>
    <message>
        <source>The original target is gated; the MLX copies are not.</source>
        <translation>Das ursprüngliche Target ist geschützt; die MLX-Kopien sind es nicht.</translation>
    </message>
    <message>
        <source>The assistant that Meta publishes with the model; DFlash 2 accepts more.</source>
        <translation>Der Assistent, den Meta mit dem Modell veröffentlicht; DFlash 2 nimmt mehr an.</translation>
    </message>
    <message>
        <source>A preview.</source>
        <translation>Eine Vorschau.</translation>
    </message>
    <message>
        <source>The draft&apos;s configuration has not been seen; it is checked when it is loaded.</source>
        <translation>Die Konfiguration des Drafts wurde nicht eingesehen; geprüft wird beim Laden.</translation>
    </message>
    <message>
        <source>Announced, then published as a gated preview.</source>
        <translation>Angekündigt, dann als geschützte Vorschau veröffentlicht.</translation>
    </message>
    <message>
        <source>One source lists this draft; whether it exists is not known.</source>
        <translation>Eine Quelle führt diesen Draft auf; ob es ihn gibt, ist unbekannt.</translation>
    </message>
    <message>
        <source>Announced as coming soon, then published gated and for the FP8 target.</source>
        <translation>Als bald erscheinend angekündigt, dann geschützt und für das FP8-Target veröffentlicht.</translation>
    </message>
    <message>
        <source>The draft has about 2 billion parameters; its configuration has not been seen.</source>
        <translation>Der Draft hat etwa 2 Milliarden Parameter; seine Konfiguration wurde nicht eingesehen.</translation>
    </message>
    <message>
        <source>mlx-vlm runs it.</source>
        <translation>mlx-vlm führt es aus.</translation>
    </message>
    <message>
        <source>Announced; no draft has been seen.</source>
        <translation>Angekündigt; ein Draft wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>Announced, but a DFlash draft never came; the model has a DSpark built in.</source>
        <translation>Angekündigt, aber ein DFlash-Draft kam nie; das Modell hat einen DSpark eingebaut.</translation>
    </message>
    <message>
        <source>Its DFlash draft lies in the folder dflash of the target&apos;s repository.</source>
        <translation>Sein DFlash-Draft liegt im Ordner dflash im Repository des Targets.</translation>
    </message>
    <message>
        <source>its draft is made for tree verification, and its layout is not known here</source>
        <translation>sein Draft für Baumprüfung gemacht und sein Aufbau hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>mlx-lm has no such model ({kind})</source>
        <translation>mlx-lm kein solches Modell hat ({kind})</translation>
    </message>
    <message>
        <source>it is not of a size for a Mac</source>
        <translation>seine Größe nichts für einen Mac ist</translation>
    </message>
    <message>
        <source>its draft has not been found</source>
        <translation>sein Draft nicht gefunden wurde</translation>
    </message>
    <message>
        <source>no draft for it has been published</source>
        <translation>kein Draft dazu veröffentlicht ist</translation>
    </message>
    <message>
        <source>no draft for it has been published, and mlx-lm has no such model ({kind})</source>
        <translation>kein Draft dazu veröffentlicht ist und mlx-lm kein solches Modell hat ({kind})</translation>
    </message>
    <message>
        <source>its draft was made for an NVFP4 target and its layout is not known here</source>
        <translation>sein Draft für ein NVFP4-Target gemacht und sein Aufbau hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>its draft has a layout of its own ({what})</source>
        <translation>sein Draft einen eigenen Aufbau hat ({what})</translation>
    </message>
    <message>
        <source>gated attention, a norm for each tap</source>
        <translation>gesteuerte Attention, eine Norm je Abgriff</translation>
    </message>
    <message>
        <source>no MLX copy of the target is known</source>
        <translation>keine MLX-Kopie des Targets bekannt ist</translation>
    </message>
    <message>
        <source>it is not of a size for a Mac, and its draft has a layout of its own ({what})</source>
        <translation>seine Größe nichts für einen Mac ist und sein Draft einen eigenen Aufbau hat ({what})</translation>
    </message>
    <message>
        <source>The files of {name} are missing from {place}; install the program again.</source>
        <translation>Die Dateien von {name} fehlen in {place}; bitte das Programm neu installieren.</translation>
    </message>
    <message>
        <source>There is no folder {place}, and it is no Hugging Face id either; give a folder or an id such as mlx-community/Qwen3-4B-4bit.</source>
        <translation>Einen Ordner {place} gibt es nicht, und ein Hugging-Face-Name ist es auch nicht; bitte einen Ordner oder einen Namen wie mlx-community/Qwen3-4B-4bit angeben.</translation>
    </message>
    <message>
        <source>Of {what} only {here} have arrived; {command} downloads the rest {parts}.</source>
        <translation>Von {what} sind erst {here} da; {command} lädt den Rest herunter {parts}.</translation>
    </message>
    <message>
        <source>{what} is not on this machine; {command} downloads it {parts}.</source>
        <translation>{what} ist nicht auf diesem Rechner; {command} lädt es herunter {parts}.</translation>
    </message>
    <message>
        <source>Of {what} only {here} have arrived; {command} downloads the rest.</source>
        <translation>Von {what} sind erst {here} da; {command} lädt den Rest herunter.</translation>
    </message>
    <message>
        <source>{what} is not on this machine; {command} downloads it.</source>
        <translation>{what} ist nicht auf diesem Rechner; {command} lädt es herunter.</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>der Draft</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>das Target</translation>
    </message>
    <message>
        <source>this pair is not in the table</source>
        <translation>dieses Paar steht nicht in der Tabelle</translation>
    </message>
    <message>
        <source>no copy of this target is known</source>
        <translation>keine Kopie dieses Targets ist bekannt</translation>
    </message>
    <message>
        <source>{count} parameters × 4 bytes, as a CPU holds them</source>
        <translation>{count} Parameter × 4 Byte, wie eine CPU sie hält</translation>
    </message>
    <message>
        <source>about {count} parameters × 4 bytes, as a CPU holds them</source>
        <translation>etwa {count} Parameter × 4 Byte, wie eine CPU sie hält</translation>
    </message>
    <message>
        <source>what the {kind} copy takes; a CPU&apos;s 32 bits are much more</source>
        <translation>was die {kind}-Kopie braucht; 32 Bit einer CPU sind viel mehr</translation>
    </message>
    <message>
        <source>the peak of the {kind} copy while it ran, as others measured it</source>
        <translation>die Spitze der {kind}-Kopie im Betrieb, wie andere sie maßen</translation>
    </message>
    <message>
        <source>the size of the {kind} copy is not known</source>
        <translation>die Größe der {kind}-Kopie ist unbekannt</translation>
    </message>
    <message>
        <source>{count} million</source>
        <translation>{count} Millionen</translation>
    </message>
    <message>
        <source>{count} billion</source>
        <translation>{count} Milliarden</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>the draft&apos;s window is not in the table</source>
        <translation>das Fenster des Drafts steht nicht in der Tabelle</translation>
    </message>
    <message>
        <source>({count} layers × {tokens} tokens) × {each} bytes</source>
        <translation>({count} Schichten × {tokens} Token) × {each} Byte</translation>
    </message>
    <message>
        <source>({count} layers × {tokens} tokens + {some} layers × {most} tokens) × {each} bytes</source>
        <translation>({count} Schichten × {tokens} Token + {some} Schichten × {most} Token) × {each} Byte</translation>
    </message>
    <message>
        <source>a Mac with {size}, {free} of them for models</source>
        <translation>ein Mac mit {size}, davon {free} für Modelle</translation>
    </message>
    <message>
        <source>a CPU with {size}, {free} of them for models</source>
        <translation>eine CPU mit {size}, davon {free} für Modelle</translation>
    </message>
    <message>
        <source>a graphics card with {size}, {free} of them for models</source>
        <translation>eine Grafikkarte mit {size}, davon {free} für Modelle</translation>
    </message>
    <message>
        <source>This chat with its answer may grow to {tokens} tokens, which take {size} of memory beside {memory} for the models, and both may take {most}; allow a shorter answer, shorten the chat, or choose a smaller model.</source>
        <translation>Dieser Chat kann mit seiner Antwort auf {tokens} Token wachsen, die {size} Speicher brauchen neben {memory} für die Modelle; beide dürfen {most} brauchen. Bitte eine kürzere Antwort erlauben, den Chat kürzen oder ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>works here</source>
        <translation>läuft hier</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>(at least {size}: {names})</source>
        <translation>(mindestens {size}: {names})</translation>
    </message>
    <message>
        <source>({size}: {names})</source>
        <translation>({size}: {names})</translation>
    </message>
    <message>
        <source>{size}: {names}</source>
        <translation>{size}: {names}</translation>
    </message>
    <message>
        <source>at least {size}: {names}</source>
        <translation>mindestens {size}: {names}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>Its draft also serves {first} and {second} and fine-tunes of them, with fewer accepted tokens.</source>
        <translation>Der Draft dient auch {first} und {second} und Abkömmlingen davon, mit weniger angenommenen Token.</translation>
    </message>
    <message>
        <source>{name} is a folder; attach the files in it instead.</source>
        <translation>{name} ist ein Ordner; bitte die Dateien darin anhängen.</translation>
    </message>
    <message>
        <source>{name} is too large to attach: it has {size}.</source>
        <translation>{name} ist zu groß zum Anhängen: {size}.</translation>
    </message>
    <message>
        <source>{name} could not be read: {error}.</source>
        <translation>{name} konnte nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{name} was not attached: {error}.</source>
        <translation>{name} wurde nicht angehängt: {error}.</translation>
    </message>
    <message>
        <source>{name} is too large to attach: it has {letters} letters of text and {most} are the most.</source>
        <translation>{name} ist zu groß zum Anhängen: {letters} Zeichen Text, höchstens {most} gehen.</translation>
    </message>
    <message>
        <source>Most of it is {names}: attach a part of that, or ask without it.</source>
        <translation>Das meiste davon ist {names}: bitte einen Teil davon anhängen oder ohne fragen.</translation>
    </message>
    <message>
        <source>The {what} is {tokens} tokens long and this model holds {total}, so there is no room for an answer; {how}. Most of it is {names}: attach a part of that, or ask without it.</source>
        <translation>{what} ist {tokens} Token lang, und dieses Modell fasst {total}; für eine Antwort ist kein Platz: {how}. Das meiste davon ist {names}: bitte einen Teil davon anhängen oder ohne fragen.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>sie ist kein Text</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>sie ist mit einem Kennwort gesperrt</translation>
    </message>
    <message>
        <source>there is no text in this PDF, only pictures; it would have to be scanned</source>
        <translation>in diesem PDF ist kein Text, nur Bilder; es müsste eingelesen werden</translation>
    </message>
    <message>
        <source>read as Latin-1, for want of a better guess</source>
        <translation>als Latin-1 gelesen, mangels besserer Vermutung</translation>
    </message>
    <message>
        <source>text of 1 page</source>
        <translation>Text einer Seite</translation>
    </message>
    <message>
        <source>text of {count} pages</source>
        <translation>Text von {count} Seiten</translation>
    </message>
    <message>
        <source>The chats in {path} were written by a newer version of DFlash Chat and are left as they are. Open them with that version.</source>
        <translation>Die Chats in {path} stammen von einer neueren Version von DFlash Chat und bleiben, wie sie sind. Bitte mit jener Version öffnen.</translation>
    </message>
    <message>
        <source>The chats are open in another window of DFlash Chat, so this one keeps none. Close the other and start again.</source>
        <translation>Die Chats sind in einem anderen Fenster von DFlash Chat offen, also bewahrt dieses keine auf. Bitte das andere schließen und neu starten.</translation>
    </message>
    <message>
        <source>This chat is not there any more.</source>
        <translation>Diesen Chat gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There are no chats in {name}.</source>
        <translation>In {name} sind keine Chats.</translation>
    </message>
    <message>
        <source>The engine was ended from outside (SIGKILL); when memory runs out, the system does this.</source>
        <translation>Die Engine wurde von außen beendet (SIGKILL); das tut das System, wenn der Speicher ausgeht.</translation>
    </message>
    <message>
        <source>The engine gave up (SIGABRT); too little memory is the usual cause.</source>
        <translation>Die Engine gab auf (SIGABRT); meist ist zu wenig Speicher die Ursache.</translation>
    </message>
    <message>
        <source>The engine crashed ({signal}).</source>
        <translation>Die Engine ist abgestürzt ({signal}).</translation>
    </message>
    <message>
        <source>The engine ended by itself.</source>
        <translation>Die Engine endete von selbst.</translation>
    </message>
    <message>
        <source>The engine ended with exit status {code}.</source>
        <translation>Die Engine endete mit Status {code}.</translation>
    </message>
    <message>
        <source>No model is loaded yet; load a pair first.</source>
        <translation>Noch ist kein Modell geladen; bitte zuerst ein Paar laden.</translation>
    </message>
    <message>
        <source>{title} is not on this machine any more, so Pocket is loaded.</source>
        <translation>{title} ist nicht mehr auf diesem Rechner, also wird Pocket geladen.</translation>
    </message>
    <message>
        <source>The table has no pair {pair} any more, so Pocket is loaded.</source>
        <translation>Das Paar {pair} gibt es nicht mehr, also wird Pocket geladen.</translation>
    </message>
    <message>
        <source>The folder {place} holds no whole model: a config.json and its safetensors.</source>
        <translation>Im Ordner {place} liegt kein ganzes Modell: eine config.json und ihre Safetensors.</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>Keys und Values</translation>
    </message>
    <message>
        <source>draft&apos;s keys and values</source>
        <translation>Keys und Values des Drafts</translation>
    </message>
    <message>
        <source>the target&apos;s shape is not in the table</source>
        <translation>die Form des Targets steht nicht in der Tabelle</translation>
    </message>
    <message>
        <source>the draft&apos;s shape is not in the table</source>
        <translation>die Form des Drafts steht nicht in der Tabelle</translation>
    </message>
    <message>
        <source>The {what} is {tokens} tokens long and this model holds {total}, so there is no room for an answer; {how}.</source>
        <translation>{what} ist {tokens} Token lang, und dieses Modell fasst {total}; für eine Antwort ist kein Platz: {how}.</translation>
    </message>
    <message>
        <source>The disk of {where} is full; make room and try again: what has arrived is kept.</source>
        <translation>Die Platte von {where} ist voll; bitte Platz schaffen und noch einmal versuchen: Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>{name} no longer has the revision that was begun; taking the newest.</source>
        <translation>{name} hat die begonnene Revision nicht mehr; genommen wird die neueste.</translation>
    </message>
    <message>
        <source>{names} need {size} more on the disk of {place}, which has {free} free; {some} stay free. Make room, for example with `dflash-mlx remove NAME`, and try again.</source>
        <translation>{names} braucht noch {size} auf der Platte von {place}, die {free} frei hat; {some} bleiben frei. Bitte Platz schaffen, etwa mit `dflash-mlx remove NAME`, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{names} need {size} more on the disk of {place}, which has {free} free; {some} stay free and {total} for other downloads. Make room, for example with `dflash-mlx remove NAME`, and try again.</source>
        <translation>{names} braucht noch {size} auf der Platte von {place}, die {free} frei hat; {some} bleiben frei und {total} für andere Downloads. Bitte Platz schaffen, etwa mit `dflash-mlx remove NAME`, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk of {place} is full: {size} of {names} are still to come and {free} are free. Make room, for example with `dflash-mlx remove NAME`, and try again: what has arrived is kept.</source>
        <translation>Die Platte von {place} ist voll: {size} von {names} fehlen noch, und {free} sind frei. Bitte Platz schaffen, etwa mit `dflash-mlx remove NAME`, und noch einmal versuchen: Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>{name} is being downloaded; cancel that first.</source>
        <translation>{name} wird gerade heruntergeladen; bitte das zuerst abbrechen.</translation>
    </message>
    <message>
        <source>{name} arrived damaged (its hash is wrong) and was removed.</source>
        <translation>{name} kam beschädigt an (die Prüfsumme stimmt nicht) und wurde entfernt.</translation>
    </message>
    <message>
        <source>{name} is being downloaded by another program; waiting for it.</source>
        <translation>{name} wird gerade von einem anderen Programm heruntergeladen; darauf wird gewartet.</translation>
    </message>
    <message>
        <source>{name} has changed on Hugging Face, so it is downloaded from its beginning.</source>
        <translation>{name} hat sich bei Hugging Face geändert, also wird es von Anfang an heruntergeladen.</translation>
    </message>
    <message>
        <source>Hugging Face gives other files of {names} than it lists, {count} times in a row; try again later.</source>
        <translation>Hugging Face gibt von {names} andere Dateien, als er auflistet, {count}-mal nacheinander; bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{name} has a newer revision on Hugging Face; --update downloads it.</source>
        <translation>{name} hat bei Hugging Face eine neuere Revision; --update lädt sie herunter.</translation>
    </message>
    <message>
        <source>{name} has changed on Hugging Face; {size} of an earlier file were removed, and its new version starts from its beginning.</source>
        <translation>{name} hat sich bei Hugging Face geändert; {size} einer früheren Datei wurden entfernt, und die neue Fassung beginnt von vorn.</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s cache</source>
        <translation>Der Cache von Hugging Face</translation>
    </message>
    <message>
        <source>{name} arrived damaged {count} times (its hash is wrong), so it was removed; the network or Hugging Face alters it: try again later or over another network.</source>
        <translation>{name} kam {count}-mal beschädigt an (die Prüfsumme stimmt nicht) und wurde entfernt; das Netz oder Hugging Face verändert es: Bitte später oder über ein anderes Netz noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{name} does not come yet; it is asked for again.</source>
        <translation>{name} kommt noch nicht; es wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>{name} does not come over Xet; taking plain HTTP.</source>
        <translation>{name} kommt nicht über Xet; es geht über einfaches HTTP.</translation>
    </message>
    <message>
        <source>it ended early</source>
        <translation>es endete zu früh</translation>
    </message>
    <message>
        <source>its link ran out, status {code}</source>
        <translation>der Verweis ist abgelaufen, Status {code}</translation>
    </message>
    <message>
        <source>it sent {what} of {size} bytes</source>
        <translation>es sandte {what} von {size} Byte</translation>
    </message>
    <message>
        <source>bytes from nowhere</source>
        <translation>Bytes ohne Herkunft</translation>
    </message>
    <message>
        <source>Hugging Face lists {name} without the hashes that would prove its files, so nothing is downloaded; is HF_ENDPOINT a mirror that leaves them out?</source>
        <translation>Hugging Face listet {name} ohne die Prüfsummen auf, die seine Dateien belegen würden, also wird nichts heruntergeladen; ist HF_ENDPOINT ein Spiegel, der sie weglässt?</translation>
    </message>
    <message>
        <source>{name} has no config.json with model*.safetensors at its top, so there is nothing to load (pickle files are never downloaded); choose another repository.</source>
        <translation>{name} hat oben keine config.json mit model*.safetensors, also gibt es nichts zu laden (Pickle-Dateien werden nie heruntergeladen); bitte ein anderes Repository wählen.</translation>
    </message>
    <message>
        <source>Hugging Face does not know this token; make one that may read at {page} and copy it whole.</source>
        <translation>Hugging Face kennt dieses Token nicht; bitte auf {page} eines anlegen, das lesen darf, und es ganz kopieren.</translation>
    </message>
    <message>
        <source>The token of {name} is stored for every tool that uses Hugging Face.</source>
        <translation>Das Token von {name} ist gespeichert, für jedes Werkzeug, das Hugging Face nutzt.</translation>
    </message>
    <message>
        <source>A token is stored for every tool that uses Hugging Face.</source>
        <translation>Ein Token ist gespeichert, für jedes Werkzeug, das Hugging Face nutzt.</translation>
    </message>
    <message>
        <source>The token could not be checked with Hugging Face ({why}), so it is not stored; try again.</source>
        <translation>Das Token konnte nicht bei Hugging Face geprüft werden ({why}), also ist es nicht gespeichert; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>die Liste der Modelle</translation>
    </message>
    <message>
        <source>The download worker has a fault of its own and could not do this; its log says which. Try again, and report it if it comes back.</source>
        <translation>Der Download-Prozess hat selbst einen Fehler und konnte das nicht; sein Protokoll sagt, welchen. Bitte noch einmal versuchen und melden, wenn er wiederkommt.</translation>
    </message>
    <message>
        <source>The queue of downloads is of another version or damaged, so a new one begins; the old one is kept as {place}, and what has arrived stays.</source>
        <translation>Die Warteschlange der Downloads ist von einer anderen Version oder beschädigt, daher beginnt eine neue; die alte bleibt als {place} erhalten, und was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>{name} is no Hugging Face id; give one such as mlx-community/Qwen3-4B-4bit.</source>
        <translation>{name} ist kein Hugging-Face-Name; bitte einen wie mlx-community/Qwen3-4B-4bit angeben.</translation>
    </message>
    <message>
        <source>The proxy refuses to reach Hugging Face; check its address and its password.</source>
        <translation>Der Proxy verweigert die Verbindung zu Hugging Face; bitte seine Adresse und sein Passwort prüfen.</translation>
    </message>
    <message>
        <source>{what} could not be downloaded: {why}. Check the connection and try again; what has arrived is kept.</source>
        <translation>{what} konnte nicht heruntergeladen werden: {why}. Bitte die Verbindung prüfen und noch einmal versuchen; was da ist, bleibt.</translation>
    </message>
    <message>
        <source>Hugging Face could not be asked: {why}. Check the connection and try again.</source>
        <translation>Hugging Face konnte nicht gefragt werden: {why}. Bitte die Verbindung prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Offline mode is on (HF_HUB_OFFLINE), so Hugging Face is not asked; switch it off and try again.</source>
        <translation>Der Offline-Modus ist an (HF_HUB_OFFLINE), also wird Hugging Face nicht gefragt; bitte ausschalten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Hugging Face cannot answer now (status {code}); try again later.</source>
        <translation>Hugging Face kann jetzt nicht antworten (Status {code}); bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Hugging Face cannot answer now (status {code})</source>
        <translation>Hugging Face kann jetzt nicht antworten (Status {code})</translation>
    </message>
    <message>
        <source>no connection to the internet, or {host} does not answer</source>
        <translation>keine Verbindung zum Internet, oder {host} antwortet nicht</translation>
    </message>
    <message>
        <source>{host} stopped answering</source>
        <translation>{host} antwortet nicht mehr</translation>
    </message>
    <message>
        <source>the connection to {host} broke off</source>
        <translation>die Verbindung zu {host} ist abgerissen</translation>
    </message>
    <message>
        <source>what came makes no sense, as where a network wants you to log in first</source>
        <translation>was kam, ergibt keinen Sinn, etwa weil das Netz erst eine Anmeldung will</translation>
    </message>
    <message>
        <source>{host} shows a certificate that is not trusted here, as behind a proxy or a virus scanner that looks into connections</source>
        <translation>{host} zeigt ein Zertifikat, dem hier nicht vertraut wird, etwa hinter einem Proxy oder Virenscanner, der Verbindungen mitliest</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s storage broke off</source>
        <translation>der Speicher von Hugging Face ist abgerissen</translation>
    </message>
    <message>
        <source>you have no right to do that there</source>
        <translation>dazu fehlt dort das Recht</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>der Datenträger kann nur gelesen werden</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>eine solche Datei oder einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>a file stands where a folder should be</source>
        <translation>wo ein Ordner sein sollte, steht eine Datei</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>der Datenträger versagt</translation>
    </message>
    <message>
        <source>the file would be larger than files may be there</source>
        <translation>die Datei würde größer, als Dateien dort sein dürfen</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the system says not why</source>
        <translation>das System sagt nicht, warum</translation>
    </message>
    <message>
        <source>Hugging Face has no repository {name}, or it is private; check the name, or {how}.</source>
        <translation>Hugging Face hat kein Repository {name}, oder es ist privat; bitte den Namen prüfen oder {how}.</translation>
    </message>
    <message>
        <source>Hugging Face does not accept your token for {what} (status 401); log in anew with `hf auth login`, or remove the token with `hf auth logout`, and try again.</source>
        <translation>Hugging Face nimmt das Token für {what} nicht an (Status 401); bitte mit `hf auth login` neu anmelden oder das Token mit `hf auth logout` entfernen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Hugging Face asks who you are before it gives {what} (status 401); log in with `hf auth login` and try again.</source>
        <translation>Hugging Face verlangt eine Anmeldung, bevor er {what} gibt (Status 401); bitte mit `hf auth login` anmelden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Hugging Face does not have {what} (status 404); try again later.</source>
        <translation>Hugging Face hat {what} nicht (Status 404); bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Hugging Face failed while it gave {what} (status {code}); try again later: what has arrived is kept.</source>
        <translation>Hugging Face scheiterte, während er {what} gab (Status {code}); bitte später noch einmal versuchen: Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>{name} has a file named {file}, which leads out of its folder; such a repository is not downloaded.</source>
        <translation>{name} hat eine Datei namens {file}, die aus ihrem Ordner hinausführt; ein solches Repository wird nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>a token in the environment (HF_TOKEN) goes before it for as long as it is set</source>
        <translation>ein Token in der Umgebung (HF_TOKEN) geht vor, solange es gesetzt ist</translation>
    </message>
    <message>
        <source>This is not a token; make one that may read at {page} and copy it whole.</source>
        <translation>Das ist kein Token; bitte auf {page} eines anlegen, das lesen darf, und es ganz kopieren.</translation>
    </message>
    <message>
        <source>This token is not that of a user; make one at {page}.</source>
        <translation>Dieses Token gehört keinem Nutzer; bitte auf {page} eines anlegen.</translation>
    </message>
    <message>
        <source>The token of {name} is stored, but {why}.</source>
        <translation>Das Token von {name} ist gespeichert, aber {why}.</translation>
    </message>
    <message>
        <source>No token is stored, but {why}.</source>
        <translation>Kein Token ist gespeichert, aber {why}.</translation>
    </message>
    <message>
        <source>No token is stored.</source>
        <translation>Kein Token ist gespeichert.</translation>
    </message>
    <message>
        <source>The token is removed, but {why}.</source>
        <translation>Das Token ist entfernt, aber {why}.</translation>
    </message>
    <message>
        <source>The token is removed.</source>
        <translation>Das Token ist entfernt.</translation>
    </message>
    <message>
        <source>A token in the environment (HF_TOKEN) is used; none is stored.</source>
        <translation>Ein Token in der Umgebung (HF_TOKEN) wird benutzt; gespeichert ist keines.</translation>
    </message>
    <message>
        <source>It is only needed for gated and private repositories.</source>
        <translation>Nötig ist eines nur für geschützte und private Repositorys.</translation>
    </message>
    <message>
        <source>status {code}</source>
        <translation>Status {code}</translation>
    </message>
    <message>
        <source>offline mode is on, HF_HUB_OFFLINE</source>
        <translation>der Offline-Modus ist an, HF_HUB_OFFLINE</translation>
    </message>
    <message>
        <source>{place} cannot be written ({error}); see to it and try again.</source>
        <translation>{place} kann nicht geschrieben werden ({error}); bitte nachsehen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The queue of downloads</source>
        <translation>Die Warteschlange der Downloads</translation>
    </message>
    <message>
        <source>There is no download named {name} in the queue.</source>
        <translation>In der Warteschlange ist kein Download namens {name}.</translation>
    </message>
    <message>
        <source>Give a part of a model&apos;s name, such as Qwen3-8B.</source>
        <translation>Bitte einen Teil eines Modellnamens angeben, etwa Qwen3-8B.</translation>
    </message>
    <message>
        <source>{place} cannot be written ({error}); see to it, or choose another place with HF_HOME, and try again: what has arrived is kept.</source>
        <translation>{place} kann nicht geschrieben werden ({error}); bitte nachsehen oder mit HF_HOME einen anderen Ort wählen und noch einmal versuchen: Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>{what} is not on this disk and offline mode is on (HF_HUB_OFFLINE); switch it off to download.</source>
        <translation>{what} ist nicht auf dieser Platte, und der Offline-Modus ist an (HF_HUB_OFFLINE); zum Herunterladen bitte ausschalten.</translation>
    </message>
    <message>
        <source>{name} no longer has the revision that was begun; try again.</source>
        <translation>{name} hat die begonnene Revision nicht mehr; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{why}; trying again in {seconds} s.</source>
        <translation>{why}; neuer Versuch in {seconds} s.</translation>
    </message>
    <message>
        <source>{name} is gated, and your account has no access yet: accept its terms at {page}, or wait for its authors&apos; answer, see that your token may read gated repositories, and try again.</source>
        <translation>{name} ist geschützt, und das Konto hat noch keinen Zugang: Bitte auf {page} den Bedingungen zustimmen oder die Antwort der Urheber abwarten, prüfen, dass das Token geschützte Repositorys lesen darf, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{name} is gated: accept its terms at {page}, log in with `hf auth login`, and try again.</source>
        <translation>{name} ist geschützt: Bitte auf {page} den Bedingungen zustimmen, mit `hf auth login` anmelden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>see that your token may read it</source>
        <translation>dafür sorgen, dass das Token es lesen darf</translation>
    </message>
    <message>
        <source>log in with `hf auth login`</source>
        <translation>mit `hf auth login` anmelden</translation>
    </message>
    <message>
        <source>Your account may not download {what} (status 403); see {page} for its terms.</source>
        <translation>Das Konto darf {what} nicht herunterladen (Status 403); die Bedingungen stehen auf {page}.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Reading the prompt {share} %</source>
        <translation>Prompt wird gelesen, {share} %</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>_RoundText</name>
    <message>
        <source>The answer in its rounds</source>
        <translation>Die Antwort in ihren Runden</translation>
    </message>
</context>
</TS>
