<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChatRows</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextDesk</name>
    <message numerus="yes">
        <source>The chat is full: the next answer does without the first %Ln question(s) and answer(s).</source>
        <translation>
            <numerusform>The chat is full: the next answer does without the first question and its answer.</numerusform>
            <numerusform>The chat is full: the next answer does without the first %Ln questions and their answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This leaves room for an answer of %Ln token(s).</source>
        <translation>
            <numerusform>This leaves room for an answer of %Ln token.</numerusform>
            <numerusform>This leaves room for an answer of %Ln tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chat is nearly full: %Ln token(s) from here, its oldest questions and their answers are left out.</source>
        <translation>
            <numerusform>The chat is nearly full: %Ln token from here, its oldest questions and their answers are left out.</numerusform>
            <numerusform>The chat is nearly full: %Ln tokens from here, its oldest questions and their answers are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %Ln token(s)</source>
        <translation>
            <numerusform>the last token</numerusform>
            <numerusform>the last %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln question(s) and answer(s) were left out for want of room</source>
        <translation>
            <numerusform>the first question and its answer were left out for want of room</numerusform>
            <numerusform>the first %Ln questions and their answers were left out for want of room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Herald</name>
    <message numerus="yes">
        <source>%Ln token(s).</source>
        <translation>
            <numerusform>%Ln token.</numerusform>
            <numerusform>%Ln tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message numerus="yes">
        <source>%Ln token(s): {count}</source>
        <translation>
            <numerusform>%Ln token: {count}</numerusform>
            <numerusform>%Ln tokens: {count}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HubSearch</name>
    <message numerus="yes">
        <source>No draft is known for the %Ln model(s) of this name.</source>
        <translation>
            <numerusform>No draft is known for the one model of this name.</numerusform>
            <numerusform>No draft is known for the %Ln models of this name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln pair(s)</source>
        <translation>
            <numerusform>{shown} of %Ln pair</numerusform>
            <numerusform>{shown} of %Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message numerus="yes">
        <source>After %Ln minute(s) without a question</source>
        <translation>
            <numerusform>After %Ln minute without a question</numerusform>
            <numerusform>After %Ln minutes without a question</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairDetails</name>
    <message numerus="yes">
        <source>%Ln token(s), its longest</source>
        <translation>
            <numerusform>%Ln token, its longest</numerusform>
            <numerusform>%Ln tokens, its longest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairList</name>
    <message numerus="yes">
        <source>%Ln pair(s) do not fit this machine. Show Them</source>
        <translation>
            <numerusform>%Ln pair does not fit this machine. Show It</numerusform>
            <numerusform>%Ln pairs do not fit this machine. Show Them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Race</name>
    <message numerus="yes">
        <source>{side}: %Ln token(s) in {seconds} seconds.</source>
        <translation>
            <numerusform>{side}: %Ln token in {seconds} seconds.</numerusform>
            <numerusform>{side}: %Ln tokens in {seconds} seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundsView</name>
    <message numerus="yes">
        <source>%Ln round(s)</source>
        <translation>
            <numerusform>%Ln round</numerusform>
            <numerusform>%Ln rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>All %Ln token(s) are the same on both sides.</source>
        <translation>
            <numerusform>The one token is the same on both sides.</numerusform>
            <numerusform>All %Ln tokens are the same on both sides.</numerusform>
        </translation>
    </message>
</context>
</TS>
