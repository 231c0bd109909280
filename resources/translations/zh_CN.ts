<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutBox</name>
    <message>
        <source>DFlash Chat {version}</source>
        <translation>DFlash Chat {version}</translation>
    </message>
    <message>
        <source>Chat with language models that run on this machine, made faster by DFlash speculative decoding. Nothing you write leaves it.</source>
        <translation>与本机上运行的语言模型聊天，由 DFlash 推测解码加速。您写的内容不会离开本机。</translation>
    </message>
</context>
<context>
    <name>AboutOffer</name>
    <message>
        <source>About the model under the cursor</source>
        <translation>关于所选模型</translation>
    </message>
    <message>
        <source>No model has this name</source>
        <translation>没有这个名称的模型</translation>
    </message>
    <message>
        <source>It is loaded now.</source>
        <translation>当前已加载。</translation>
    </message>
    <message>
        <source>no MLX copy is known</source>
        <translation>没有已知的 MLX 副本</translation>
    </message>
    <message>
        <source>Target: {target}</source>
        <translation>目标模型：{target}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Draft: {draft}</source>
        <translation>草稿模型：{draft}</translation>
    </message>
    <message>
        <source>Memory: {memory} with {tokens} of text</source>
        <translation>内存：{tokens} 文本时 {memory}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New Chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Export Chat…</source>
        <translation>导出聊天…</translation>
    </message>
    <message>
        <source>Export All Chats…</source>
        <translation>导出全部聊天…</translation>
    </message>
    <message>
        <source>Import Chats…</source>
        <translation>导入聊天…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>偏好设置…</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit DFlash Chat</source>
        <translation>退出 DFlash Chat</translation>
    </message>
    <message>
        <source>Stop Answering</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Speculative Decoding</source>
        <translation>推测解码</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Answer Again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Edit Last Question</source>
        <translation>编辑上一个问题</translation>
    </message>
    <message>
        <source>Copy Last Answer</source>
        <translation>复制上一个回答</translation>
    </message>
    <message>
        <source>Accepted Tokens</source>
        <translation>已接受的 token</translation>
    </message>
    <message>
        <source>Rename Chat…</source>
        <translation>重命名聊天…</translation>
    </message>
    <message>
        <source>Pin Chat</source>
        <translation>置顶聊天</translation>
    </message>
    <message>
        <source>Duplicate Chat</source>
        <translation>创建聊天副本</translation>
    </message>
    <message>
        <source>Delete Chat</source>
        <translation>删除聊天</translation>
    </message>
    <message>
        <source>Move to Folder…</source>
        <translation>移到文件夹…</translation>
    </message>
    <message>
        <source>Chat Settings…</source>
        <translation>聊天设置…</translation>
    </message>
    <message>
        <source>Choose Model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Other Model…</source>
        <translation>其他模型…</translation>
    </message>
    <message>
        <source>Model Library…</source>
        <translation>模型库…</translation>
    </message>
    <message>
        <source>Restart Engine</source>
        <translation>重启引擎</translation>
    </message>
    <message>
        <source>Command Palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Search All Chats…</source>
        <translation>搜索全部聊天…</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>边栏</translation>
    </message>
    <message>
        <source>Speed Panel</source>
        <translation>速度面板</translation>
    </message>
    <message>
        <source>Speed History…</source>
        <translation>速度历史…</translation>
    </message>
    <message>
        <source>Compare Last Question…</source>
        <translation>比较上一个问题…</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>默认文字大小</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>最小化</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>About DFlash Chat</source>
        <translation>关于 DFlash Chat</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>聊天(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>The answer has not begun</source>
        <translation>回答尚未开始</translation>
    </message>
    <message>
        <source>The thought ended, and no answer followed.</source>
        <translation>思考结束了，但没有给出回答。</translation>
    </message>
    <message>
        <source>Figures of this answer</source>
        <translation>此回答的数据</translation>
    </message>
    <message>
        <source>Copy the answer as Markdown</source>
        <translation>将回答复制为 Markdown</translation>
    </message>
    <message>
        <source>Accepted Tokens</source>
        <translation>已接受的 token</translation>
    </message>
    <message>
        <source>Show as Text</source>
        <translation>显示为文本</translation>
    </message>
    <message>
        <source>Show the answer as text again</source>
        <translation>重新以文本显示回答</translation>
    </message>
    <message>
        <source>Show which tokens were drafted and accepted, round by round</source>
        <translation>逐轮显示哪些 token 由草稿提出并被接受</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>No program here opens the log; it is {place}.</source>
        <translation>没有程序可打开日志；它在 {place}。</translation>
    </message>
    <message>
        <source>Add Your Own</source>
        <translation>添加自己的模型</translation>
    </message>
</context>
<context>
    <name>Attacher</name>
    <message>
        <source>Attach Files</source>
        <translation>添加附件</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>Not on this system: it has no tool for that which is known here.</source>
        <translation>此系统不支持：没有已知的相应工具。</translation>
    </message>
    <message>
        <source>It did not work the last time: {name} ended ({why}).</source>
        <translation>上次未成功：{name} 已结束（{why}）。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>What has to be known</source>
        <translation>须知</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>draft {name}</source>
        <translation>草稿模型 {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add {name} to the list</source>
        <translation>将 {name} 添加到列表</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close: {title}</source>
        <translation>关闭：{title}</translation>
    </message>
</context>
<context>
    <name>ChatActs</name>
    <message>
        <source>Unpin Chat</source>
        <translation>取消置顶聊天</translation>
    </message>
    <message>
        <source>Pin Chat</source>
        <translation>置顶聊天</translation>
    </message>
    <message>
        <source>The last answer was copied as Markdown.</source>
        <translation>上一个回答已复制为 Markdown。</translation>
    </message>
    <message>
        <source>Rename Chat</source>
        <translation>重命名聊天</translation>
    </message>
    <message>
        <source>Name of the chat (left empty, its first question names it):</source>
        <translation>聊天名称（留空则用第一个问题命名）：</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>聊天名称</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats by folder and day</source>
        <translation>按文件夹和日期排列的聊天</translation>
    </message>
</context>
<context>
    <name>ChatPainter</name>
    <message>
        <source>Name of the folder</source>
        <translation>文件夹名称</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>聊天名称</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>ChatRows</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Previous {days} days</source>
        <translation>过去 {days} 天</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drag chats here</source>
        <translation>将聊天拖到这里</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>还没有聊天</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Being answered</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>In the folder “{name}”</source>
        <translation>在文件夹“{name}”中</translation>
    </message>
    <message>
        <source>{title}, in the folder {name}</source>
        <translation>{title}，在文件夹 {name} 中</translation>
    </message>
    <message>
        <source>{title}, in its own window</source>
        <translation>{title}，在独立窗口中</translation>
    </message>
    <message>
        <source>{title}, being answered</source>
        <translation>{title}，正在回答</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln 个聊天</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, folder of {chats}, folded</source>
        <translation>{name}，文件夹，{chats}，已折叠</translation>
    </message>
    <message>
        <source>{name}, folder of {chats}, unfolded</source>
        <translation>{name}，文件夹，{chats}，已展开</translation>
    </message>
</context>
<context>
    <name>ChatWindow</name>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>The question was deleted</source>
        <translation>问题已删除</translation>
    </message>
    <message>
        <source>The answer was deleted</source>
        <translation>回答已删除</translation>
    </message>
    <message>
        <source>{words}. Edit › {undo} takes it back.</source>
        <translation>{words}。可用“编辑 › {undo}”恢复。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The speed panel is back where the window has room for it</source>
        <translation>窗口有足够空间时，速度面板会再次显示</translation>
    </message>
</context>
<context>
    <name>Child</name>
    <message>
        <source>The {who} could not be started: {errorString}.</source>
        <translation>无法启动 {who}：{errorString}。</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Only: {words}</source>
        <translation>仅：{words}</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code, {title}</source>
        <translation>代码，{title}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation>再次比较</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>预热中</translation>
    </message>
    <message>
        <source>Each side answers a few words that do not count.</source>
        <translation>两侧各先回答几个不计入的词。</translation>
    </message>
    <message>
        <source>Run {repeat} of {repeats}</source>
        <translation>第 {repeat} 次，共 {repeats} 次</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比较中</translation>
    </message>
    <message>
        <source>speculation is on</source>
        <translation>推测已开启</translation>
    </message>
    <message>
        <source>speculation is off</source>
        <translation>推测已关闭</translation>
    </message>
    <message>
        <source>Now {side}.</source>
        <translation>当前：{side}。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>No pair of answers came to its end.</source>
        <translation>没有一对回答完整结束。</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>the folder or the kind of file does not allow it</source>
        <translation>文件夹或文件类型不允许</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>This comparison was kept by another version</source>
        <translation>此比较由其他版本保存</translation>
    </message>
    <message>
        <source>temperature {temperature}, seed {seed}</source>
        <translation>温度 {temperature}，种子 {seed}</translation>
    </message>
    <message>
        <source>Speculation off</source>
        <translation>推测关闭</translation>
    </message>
    <message>
        <source>Speculation on</source>
        <translation>推测开启</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Once each</source>
        <translation>各一次</translation>
    </message>
    <message>
        <source>Median of 3</source>
        <translation>3 次中位数</translation>
    </message>
    <message>
        <source>Median of 5</source>
        <translation>5 次中位数</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The engine ended before the comparison did.</source>
        <translation>引擎在比较完成前结束了。</translation>
    </message>
    <message>
        <source>There is nothing to compare with: no model is loaded.</source>
        <translation>无法比较：未加载模型。</translation>
    </message>
    <message>
        <source>There is nothing to compare: {reason}.</source>
        <translation>无法比较：{reason}。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Changing a question; both versions stay. Esc leaves it as it is.</source>
        <translation>正在修改问题；两个版本都会保留。按 Esc 放弃修改。</translation>
    </message>
    <message>
        <source>Room in the context</source>
        <translation>上下文余量</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attach text files and PDFs; they can be dropped here too</source>
        <translation>添加文本文件和 PDF；也可拖放到这里</translation>
    </message>
</context>
<context>
    <name>ContextDesk</name>
    <message>
        <source>How long this is could not be counted. {why}</source>
        <translation>无法计算其长度。{why}</translation>
    </message>
    <message numerus="yes">
        <source>The chat is full: the next answer does without the first %Ln question(s) and answer(s).</source>
        <translation>
            <numerusform>聊天已满：下一个回答将不包含最前的 %Ln 个问题及其回答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This leaves room for an answer of %Ln token(s).</source>
        <translation>
            <numerusform>这样剩下的空间可容纳 %Ln 个 token 的回答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chat is nearly full: %Ln token(s) from here, its oldest questions and their answers are left out.</source>
        <translation>
            <numerusform>聊天将满：再过 %Ln 个 token，最早的问题及其回答会被省略。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last question has no answer, so the model does not read it again.</source>
        <translation>上一个问题没有回答，所以模型不会再读它。</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context used</source>
        <translation>已用上下文</translation>
    </message>
    <message>
        <source>{tokens} of {context}</source>
        <translation>{tokens} / {context}</translation>
    </message>
    <message>
        <source>How long this chat is with what you write, in tokens, and how long it can get: the model reads all of it for each answer. Where it is full, the oldest is left out.</source>
        <translation>此聊天连同正在输入的内容有多少词元，以及最多可以有多少：模型每次回答都会读取全部内容。满了之后，最早的内容会被省去。</translation>
    </message>
    <message>
        <source>Guessed until a model is ready.</source>
        <translation>在模型就绪之前为估算值。</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Waits for the answer in “{title}”</source>
        <translation>等待“{title}”中的回答</translation>
    </message>
    <message>
        <source>Answering in “{title}”</source>
        <translation>正在“{title}”中回答</translation>
    </message>
    <message>
        <source>This counts from the next answer.</source>
        <translation>从下一个回答起生效。</translation>
    </message>
    <message>
        <source>Not now: an answer is under way. Esc stops it.</source>
        <translation>现在不行：正在回答。按 Esc 停止。</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %Ln token(s)</source>
        <translation>
            <numerusform>最后 %Ln 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln question(s) and answer(s) were left out for want of room</source>
        <translation>
            <numerusform>因空间不足省略了最前的 %Ln 个问题及其回答</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoStep</name>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Speculative</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>Once More</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>“{question}”, answered both ways on this machine, just now.</source>
        <translation>“{question}”，刚刚在本机上以两种方式回答。</translation>
    </message>
    <message>
        <source>“{question}”, answered both ways by {title} on this machine, just now.</source>
        <translation>“{question}”，刚刚由 {title} 在本机上以两种方式回答。</translation>
    </message>
    <message>
        <source>The same answer, sooner</source>
        <translation>同样的回答，更快</translation>
    </message>
    <message>
        <source>The engine warms up…</source>
        <translation>引擎预热中…</translation>
    </message>
    <message>
        <source>reads the question</source>
        <translation>正在读取问题</translation>
    </message>
    <message>
        <source>{times} as fast, and word for word the same.</source>
        <translation>速度为普通的 {times}，且逐字相同。</translation>
    </message>
    <message>
        <source>{times} as fast; the texts part where two words were nearly as likely.</source>
        <translation>速度为普通的 {times}；在两个词概率几乎相等处，文本不同。</translation>
    </message>
    <message>
        <source>Your first question:</source>
        <translation>第一个问题：</translation>
    </message>
</context>
<context>
    <name>DownloadPanel</name>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Downloads in their order</source>
        <translation>按顺序排列的下载</translation>
    </message>
    <message>
        <source>Use it: {text}</source>
        <translation>使用：{text}</translation>
    </message>
    <message>
        <source>Cancel the download of {title}?</source>
        <translation>要取消下载 {title} 吗？</translation>
    </message>
    <message>
        <source>What has arrived of it is removed: {size}. A pause would keep it.</source>
        <translation>已下载的内容将被删除：{size}。暂停则会保留。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>取消下载</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Token…</source>
        <translation>令牌…</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>download worker</source>
        <translation>下载进程</translation>
    </message>
    <message>
        <source>What has arrived is kept; Resume tries again.</source>
        <translation>已下载的内容会保留；点“继续”重试。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Your question</source>
        <translation>您的问题</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>输入问题</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>The engine said something that this window does not understand, so nothing came of it. What it was stands in its log: {place}.</source>
        <translation>引擎发来了此窗口无法理解的内容，因此没有结果。其内容在日志中：{place}。</translation>
    </message>
    <message>
        <source>The engine speaks version {version} of the protocol and this window version {VERSION}; install both from the same release.</source>
        <translation>引擎使用协议版本 {version}，窗口使用版本 {VERSION}；请安装同一发行版的两者。</translation>
    </message>
    <message>
        <source>The engine did not stop when asked to, and was ended.</source>
        <translation>引擎未按要求停止，已被结束。</translation>
    </message>
</context>
<context>
    <name>ExampleButton</name>
    <message>
        <source>Ask: {question}</source>
        <translation>提问：{question}</translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>Quit while a download is under way?</source>
        <translation>下载尚未完成，要退出吗？</translation>
    </message>
    <message>
        <source>Quit while downloads are waiting?</source>
        <translation>下载正在等待，要退出吗？</translation>
    </message>
    <message>
        <source>What has arrived is kept, and it goes on at the next start.</source>
        <translation>已下载的内容会保留，下次启动时继续。</translation>
    </message>
    <message>
        <source>They begin at the next start.</source>
        <translation>它们会在下次启动时开始。</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} token/秒</translation>
    </message>
    <message>
        <source>Compared: {times}</source>
        <translation>已比较：{times}</translation>
    </message>
    <message>
        <source>Compared: {times}, texts part</source>
        <translation>已比较：{times}，文本不同</translation>
    </message>
    <message>
        <source>{used} of {context} tokens</source>
        <translation>{used} / {context} 个 token</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>{width} a round</source>
        <translation>每轮 {width}</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>首个 token 用时</translation>
    </message>
    <message>
        <source>Prompt read at</source>
        <translation>提示词读取速度</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Speculation</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>{accepted} of {drafted} drafted</source>
        <translation>草稿 {drafted} 个中接受 {accepted} 个</translation>
    </message>
    <message>
        <source>Tokens per round</source>
        <translation>每轮 token 数</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>From the text itself</source>
        <translation>取自文本本身</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>{rate}, since the model was loaded</source>
        <translation>{rate}（自模型加载以来）</translation>
    </message>
    <message>
        <source>Plain rounds</source>
        <translation>普通轮</translation>
    </message>
    <message>
        <source>Near ties</source>
        <translation>近似并列</translation>
    </message>
    <message>
        <source>Context at its end</source>
        <translation>结束时的上下文</translation>
    </message>
    <message>
        <source>Memory at its end</source>
        <translation>结束时的内存</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>question was read already</source>
        <translation>问题此前已读取</translation>
    </message>
    <message>
        <source>question read in {seconds}</source>
        <translation>读取问题用时 {seconds}</translation>
    </message>
    <message>
        <source>{tokens} written in {seconds}</source>
        <translation>{seconds} 内写出 {tokens}</translation>
    </message>
    <message>
        <source>{tokens}, {known} known already</source>
        <translation>{tokens}，其中 {known} 个已知</translation>
    </message>
    <message>
        <source>read already</source>
        <translation>已读取</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>Attached files</source>
        <translation>已添加的附件</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Import Chats</source>
        <translation>导入聊天</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.zip)</source>
        <translation>导出的聊天 (*.json *.zip)</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>未导入任何内容</translation>
    </message>
    <message>
        <source> {before} had been imported before.</source>
        <translation> {before}此前已导入。</translation>
    </message>
    <message>
        <source>{new} imported.{known}</source>
        <translation>已导入{new}。{known}</translation>
    </message>
    <message>
        <source>{name} could not be written: {error}. Choose another place.</source>
        <translation>无法写入 {name}：{error}。请选择其他位置。</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>未导出任何内容</translation>
    </message>
    <message>
        <source>{number} exported to {name}.</source>
        <translation>已将{number}导出到 {name}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln 个聊天</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>在此聊天中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{current} of {hits}</source>
        <translation>{current} / {hits}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>FirstStep</name>
    <message>
        <source>Welcome to DFlash Chat</source>
        <translation>欢迎使用 DFlash Chat</translation>
    </message>
    <message>
        <source>Chat with language models that run on this machine. A small model guesses ahead and the large one checks: the answer is the same and comes sooner.</source>
        <translation>与在本机上运行的语言模型聊天。小模型先行猜测，大模型负责核对：回答相同，来得更快。</translation>
    </message>
    <message>
        <source>Everything stays here</source>
        <translation>一切都留在这里</translation>
    </message>
    <message>
        <source>Questions, answers, chats and settings are kept on this machine and nowhere else. There is no account, and nothing is counted or reported.</source>
        <translation>问题、回答、聊天和设置只保存在本机。没有账户，也不统计或上报任何内容。</translation>
    </message>
    <message>
        <source>Only models come from outside</source>
        <translation>只有模型来自外部</translation>
    </message>
    <message>
        <source>The network is used when you download a model or look for one. A link in an answer opens in your browser after you agreed.</source>
        <translation>只有下载或查找模型时才使用网络。回答中的链接经同意后在浏览器中打开。</translation>
    </message>
    <message>
        <source>See for yourself</source>
        <translation>亲自验证</translation>
    </message>
    <message>
        <source>Turn the network off and ask something: it answers all the same.</source>
        <translation>关闭网络后提问：照样会有回答。</translation>
    </message>
    <message>
        <source>More Ways…</source>
        <translation>更多方法…</translation>
    </message>
    <message>
        <source>More ways to verify that nothing leaves this machine</source>
        <translation>验证没有任何内容离开本机的更多方法</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
</context>
<context>
    <name>Herald</name>
    <message>
        <source>The answer begins.</source>
        <translation>开始回答。</translation>
    </message>
    <message>
        <source>The answer is ready: {question}</source>
        <translation>回答已完成：{question}</translation>
    </message>
    <message>
        <source>The answer is complete.</source>
        <translation>回答已完成。</translation>
    </message>
    <message>
        <source>The answer was cut off at its longest.</source>
        <translation>回答达到最大长度，已截断。</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>回答已停止。</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>回答中断。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s).</source>
        <translation>
            <numerusform>%Ln 个 token。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Tokens per round</source>
        <translation>每轮 token 数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s): {count}</source>
        <translation>
            <numerusform>%Ln 个 token：{count}</numerusform>
        </translation>
    </message>
    <message>
        <source>rounds by tokens given: {told}</source>
        <translation>各轮产出的 token 数：{told}</translation>
    </message>
    <message>
        <source>no rounds yet</source>
        <translation>尚无轮次</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Speed History</source>
        <translation>速度历史</translation>
    </message>
    <message>
        <source>Times as fast as plain</source>
        <translation>相对普通解码的倍数</translation>
    </message>
    <message>
        <source>Not known yet: compare a question to know how fast plain is.</source>
        <translation>尚不清楚：比较一个问题即可知道普通速度。</translation>
    </message>
    <message>
        <source>Tokens per round (τ)</source>
        <translation>每轮 token 数（τ）</translation>
    </message>
    <message>
        <source>{times} as fast as plain</source>
        <translation>速度为普通的 {times}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>median {tau}</source>
        <translation>中位数 {tau}</translation>
    </message>
    <message>
        <source>● compared: median {times} plain</source>
        <translation>● 已比较：中位数为普通的 {times}</translation>
    </message>
    <message>
        <source>○ reckoned from measured plain rounds: median {times} plain</source>
        <translation>○ 由实测的普通轮次推算：中位数为普通的 {times}</translation>
    </message>
    <message>
        <source>No answers with speculation yet</source>
        <translation>还没有使用推测的回答</translation>
    </message>
    <message>
        <source>Ask something with speculation on, and compare a question to know its plain speed.</source>
        <translation>请在推测开启时提问；要知道普通速度，请对一个问题做比较。</translation>
    </message>
</context>
<context>
    <name>HoldingRow</name>
    <message>
        <source>Loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove {repository}, {bytes}</source>
        <translation>移除 {repository}，{bytes}</translation>
    </message>
</context>
<context>
    <name>HubSearch</name>
    <message>
        <source>A part of a model&apos;s name</source>
        <translation>模型名称的一部分</translation>
    </message>
    <message>
        <source>A part of a model&apos;s name, such as Qwen3-8B</source>
        <translation>模型名称的一部分，例如 Qwen3-8B</translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <translation>搜索 Hugging Face</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Asks Hugging Face for models of mlx-community whose name has these words, and shows those that a known draft serves.</source>
        <translation>在 Hugging Face 中查找 mlx-community 名称含这些词的模型，并显示有已知草稿模型的那些。</translation>
    </message>
    <message>
        <source>Asking Hugging Face…</source>
        <translation>正在询问 Hugging Face…</translation>
    </message>
    <message>
        <source>mlx-community has no model of this name.</source>
        <translation>mlx-community 没有这个名称的模型。</translation>
    </message>
    <message numerus="yes">
        <source>No draft is known for the %Ln model(s) of this name.</source>
        <translation>
            <numerusform>此名称的 %Ln 个模型没有已知的草稿模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} with a known draft; for {others} more none is known.</source>
        <translation>{count} 个有已知草稿模型；另有 {others} 个没有。</translation>
    </message>
    <message>
        <source>{count} with a known draft.</source>
        <translation>{count} 个有已知草稿模型。</translation>
    </message>
</context>
<context>
    <name>KeepDesk</name>
    <message>
        <source>What you write now is lost when DFlash Chat ends, unless you export it. {why}</source>
        <translation>现在输入的内容在 DFlash Chat 退出后会丢失，除非将其导出。{why}</translation>
    </message>
    <message>
        <source>Set the file aside and begin anew</source>
        <translation>将该文件移开并重新开始</translation>
    </message>
    <message>
        <source>Not everything is saved, which is tried again with every change. {why}</source>
        <translation>并非所有内容都已保存；每次更改时会再次尝试。{why}</translation>
    </message>
    <message>
        <source>The damaged file is kept as {name}.</source>
        <translation>已将损坏的文件保留为 {name}。</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The file could not be renamed: {error}.</source>
        <translation>无法重命名文件：{error}。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>In the chat</source>
        <translation>在聊天中</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>发送问题</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>在聊天列表中</translation>
    </message>
    <message>
        <source>Rename the chat or the folder</source>
        <translation>重命名聊天或文件夹</translation>
    </message>
    <message>
        <source>Delete the chat or the folder</source>
        <translation>删除聊天或文件夹</translation>
    </message>
    <message>
        <source>Fold the folder</source>
        <translation>折叠文件夹</translation>
    </message>
    <message>
        <source>Unfold the folder</source>
        <translation>展开文件夹</translation>
    </message>
    <message>
        <source>Move the folder up</source>
        <translation>上移文件夹</translation>
    </message>
    <message>
        <source>Move the folder down</source>
        <translation>下移文件夹</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>等待轮到</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Match the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Model Library</source>
        <translation>模型库</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Find a pair</source>
        <translation>查找模型对</translation>
    </message>
    <message>
        <source>Order of the pairs</source>
        <translation>模型对的排序</translation>
    </message>
    <message>
        <source>Add Your Own…</source>
        <translation>添加自己的…</translation>
    </message>
    <message>
        <source>Search Hugging Face…</source>
        <translation>搜索 Hugging Face…</translation>
    </message>
    <message>
        <source>Hugging Face Token…</source>
        <translation>Hugging Face 令牌…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Storage…</source>
        <translation>存储空间…</translation>
    </message>
    <message>
        <source>Check for Updates</source>
        <translation>检查更新</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln 个模型对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln pair(s)</source>
        <translation>
            <numerusform>%Ln 个模型对中的 {shown} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No pair is like this</source>
        <translation>没有符合的模型对</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Asking Hugging Face for newer revisions…</source>
        <translation>正在向 Hugging Face 查询新版本…</translation>
    </message>
    <message>
        <source>Of what is on this disk, Hugging Face has nothing newer.</source>
        <translation>Hugging Face 上没有比本机更新的版本。</translation>
    </message>
    <message>
        <source>Hugging Face has newer revisions of {names}; Update downloads them.</source>
        <translation>Hugging Face 上有 {names} 的新版本；点“更新”获取。</translation>
    </message>
    <message>
        <source>{title} is on this disk, checked.</source>
        <translation>{title} 已在磁盘上并通过校验。</translation>
    </message>
</context>
<context>
    <name>LicenceBox</name>
    <message>
        <source>The licence of {title}</source>
        <translation>{title} 的许可证</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Download Anyway</source>
        <translation>仍然下载</translation>
    </message>
</context>
<context>
    <name>LinkDoor</name>
    <message>
        <source>Open this address?</source>
        <translation>要打开此网址吗？</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Match the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>靛蓝</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>石墨色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>The size of all words.</source>
        <translation>所有文字的大小。</translation>
    </message>
    <message>
        <source>The system asks for reduced motion.</source>
        <translation>系统要求减少动态效果。</translation>
    </message>
    <message>
        <source>The system does not ask for less.</source>
        <translation>系统没有要求减少。</translation>
    </message>
    <message>
        <source>This system does not say, so everything moves.</source>
        <translation>本系统没有说明，所以保留所有动态效果。</translation>
    </message>
    <message>
        <source>Where motion is reduced, the text cursor does not blink and menus do not fade.</source>
        <translation>减少动态效果时，文本光标不闪烁，菜单不淡入淡出。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>[picture: {words}]</source>
        <translation>[图片：{words}]</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>cut off at its longest</source>
        <translation>达到最大长度而截断</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>broken off by an error</source>
        <translation>因错误中断</translation>
    </message>
    <message>
        <source>broken off when the engine ended</source>
        <translation>因引擎结束而中断</translation>
    </message>
    <message>
        <source>broken off when the program ended</source>
        <translation>因程序结束而中断</translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} token/秒</translation>
    </message>
    <message>
        <source>first token {seconds} s</source>
        <translation>首个 token {seconds} 秒</translation>
    </message>
    <message>
        <source>speculation {state}</source>
        <translation>推测{state}</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可用操作</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change this question and ask it anew</source>
        <translation>修改此问题并重新提问</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with this answer; what it is now stays, as a version</source>
        <translation>继续此回答；当前内容保留为一个版本</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Answer once more</source>
        <translation>再回答一次</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Answer this question with speculation off and on, side by side</source>
        <translation>分别关闭和开启推测来回答此问题，并排显示</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this message</source>
        <translation>删除此消息</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一版本</translation>
    </message>
    <message>
        <source>Version {number} of {count}</source>
        <translation>版本 {number} / {count}</translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Model: {title}</source>
        <translation>模型：{title}</translation>
    </message>
    <message>
        <source>opens the menu of models</source>
        <translation>打开模型菜单</translation>
    </message>
    <message>
        <source>A click opens the menu of models.</source>
        <translation>点击可打开模型菜单。</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Ask {title}</source>
        <translation>向 {title} 提问</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>输入问题</translation>
    </message>
    <message>
        <source>Speculative decoding is unavailable: {reason}.</source>
        <translation>推测解码不可用：{reason}。</translation>
    </message>
    <message>
        <source>Speculative decoding drafts {reason}.</source>
        <translation>推测解码起草方式：{reason}。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Speculative decoding will be {words} from the next answer.</source>
        <translation>从下一个回答起，推测解码将{words}。</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Other Model…</source>
        <translation>其他模型…</translation>
    </message>
    <message>
        <source>Other model</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>Library…</source>
        <translation>模型库…</translation>
    </message>
    <message>
        <source>Model library</source>
        <translation>模型库</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Load {title}</source>
        <translation>加载 {title}</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>Models by family</source>
        <translation>按系列排列的模型</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model at the start</source>
        <translation>启动时的模型</translation>
    </message>
    <message>
        <source>Longest chat</source>
        <translation>最长聊天</translation>
    </message>
    <message>
        <source>As long as the model can</source>
        <translation>模型所能容纳的长度</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <source>What this machine has for models: {size}</source>
        <translation>本机可用于模型的内存：{size}</translation>
    </message>
    <message>
        <source>Unload when idle</source>
        <translation>空闲时卸载</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>A longer chat takes more memory.</source>
        <translation>聊天越长，占用内存越多。</translation>
    </message>
    <message>
        <source>A question that would need more is refused with a sentence.</source>
        <translation>需要更多内存的问题会被拒绝并说明原因。</translation>
    </message>
    <message>
        <source>The engine ends and gives all its memory back; the next question loads it again.</source>
        <translation>引擎会结束并归还全部内存；下一个问题会重新加载。</translation>
    </message>
    <message>
        <source>During answers and downloads</source>
        <translation>在回答和下载期间</translation>
    </message>
    <message>
        <source>Keep the machine awake while an answer or a download is under way</source>
        <translation>在回答或下载进行时让电脑保持唤醒</translation>
    </message>
    <message>
        <source>Keep awake</source>
        <translation>保持唤醒</translation>
    </message>
    <message>
        <source>Models live in</source>
        <translation>模型存放于</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s) without a question</source>
        <translation>
            <numerusform>%Ln 分钟没有提问后</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes effect at the next start. What is in the old folder stays there.</source>
        <translation>下次启动时生效。旧文件夹里的内容保持不变。</translation>
    </message>
    <message>
        <source>The folder that all programs using Hugging Face share.</source>
        <translation>所有使用 Hugging Face 的程序共享的文件夹。</translation>
    </message>
    <message>
        <source>The machine does not fall asleep by itself meanwhile; its display may.</source>
        <translation>其间电脑不会自动睡眠；显示器可能会。</translation>
    </message>
    <message>
        <source>The one that was used last</source>
        <translation>上次使用的模型</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Usual Place</source>
        <translation>默认位置</translation>
    </message>
    <message>
        <source>Choose the folder that models live in</source>
        <translation>选择存放模型的文件夹</translation>
    </message>
    <message>
        <source>Open the folder that models live in</source>
        <translation>打开存放模型的文件夹</translation>
    </message>
    <message>
        <source>Keep models in the usual place</source>
        <translation>将模型存放在默认位置</translation>
    </message>
    <message>
        <source>Where models live</source>
        <translation>模型存放位置</translation>
    </message>
</context>
<context>
    <name>ModelsStep</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>You can change it at any time, with its name below the question.</source>
        <translation>随时可以通过问题下方的模型名称更换。</translation>
    </message>
    <message>
        <source>A larger model</source>
        <translation>更大的模型</translation>
    </message>
    <message>
        <source>No larger pair both fits this machine and is quick enough on it to be proposed. The library shows what each of them needs.</source>
        <translation>没有哪一对更大的模型既适合这台机器，又快到值得推荐。模型库会显示每一对需要多少资源。</translation>
    </message>
    <message>
        <source>Works at once: a small demonstration that lies in this program. It knows little, but it is quick.</source>
        <translation>立即可用：程序自带的小型演示。它懂得不多，但很快。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use Pocket</source>
        <translation>使用 Pocket</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Looking for what suits this machine…</source>
        <translation>正在寻找适合本机的模型…</translation>
    </message>
    <message>
        <source>I have models already</source>
        <translation>我已经有模型</translation>
    </message>
    <message>
        <source>What lies in the Hugging Face cache is found by itself, and the library opens a folder of your own.</source>
        <translation>Hugging Face 缓存中的模型会自动找到，模型库也能打开自己的文件夹。</translation>
    </message>
    <message>
        <source>Open the Library</source>
        <translation>打开模型库</translation>
    </message>
    <message>
        <source>Where Models Live…</source>
        <translation>模型所在位置…</translation>
    </message>
</context>
<context>
    <name>NumberFields</name>
    <message>
        <source>Whether the model thinks before it answers. On: better answers to hard questions, and a longer wait. Off: it answers at once.</source>
        <translation>模型回答前是否先思考。开：难题答得更好，等待更久。关：立即回答。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>How much chance has a say in each word. 0: none, the same answer every time. Higher: more variety; above 1 it gets wild.</source>
        <translation>每个词有多大的随机性。0：没有，每次回答相同。越高：变化越多；超过 1 会很随意。</translation>
    </message>
    <message>
        <source>The temperature must be a number from 0 to 5, or empty.</source>
        <translation>温度必须是 0 到 5 之间的数，或留空。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Where chance begins: the same seed gives the same answer again, another one another. At temperature 0 it does nothing.</source>
        <translation>随机的起点：相同的种子给出相同的回答，不同的种子给出不同的回答。温度为 0 时不起作用。</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 2^64 - 1, or empty.</source>
        <translation>随机种子必须是 0 到 2^64 - 1 之间的整数，或留空。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest words are drawn from, those that make up this share. Lower: plainer and safer. 1: all of them.</source>
        <translation>只从合计占此比例的最可能的词中抽取。越低：越平实稳妥。1：全部。</translation>
    </message>
    <message>
        <source>Top-p must be a number above 0 and at most 1, or empty.</source>
        <translation>Top-p 必须大于 0 且不超过 1，或留空。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words are drawn from. Fewer: plainer and safer. 0: all of them.</source>
        <translation>只从这么多个最可能的词中抽取。越少：越平实稳妥。0：全部。</translation>
    </message>
    <message>
        <source>Top-k must be a whole number, 0 or more, or empty.</source>
        <translation>Top-k 必须是不小于 0 的整数，或留空。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Words that are less likely than this share of the likeliest are left out. Higher: plainer and safer. 0: none are.</source>
        <translation>可能性低于最可能的词的此比例的词会被略去。越高：越平实稳妥。0：不略去。</translation>
    </message>
    <message>
        <source>Min-p must be a number from 0 to less than 1, or empty.</source>
        <translation>Min-p 必须不小于 0 且小于 1，或留空。</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>How much a word counts less once it was said. Above 1: fewer repetitions, but stranger words. Below 1: more. 1: nothing.</source>
        <translation>已说过的词会被降低多少。大于 1：重复更少，但用词更怪。小于 1：重复更多。1：不起作用。</translation>
    </message>
    <message>
        <source>The repetition penalty must be a number above 0 and at most 5, or empty.</source>
        <translation>重复惩罚必须大于 0 且不超过 5，或留空。</translation>
    </message>
    <message>
        <source>Longest answer, in tokens</source>
        <translation>最长回答（token 数）</translation>
    </message>
    <message>
        <source>Where an answer is cut off; a token is about four letters. Higher: long answers get whole, and less of a long chat is read.</source>
        <translation>回答在何处截断；一个词元约四个字母。越高：长回答更完整，而读取的长聊天内容更少。</translation>
    </message>
    <message>
        <source>The longest answer must be a whole number from 1 to 1,000,000, or empty.</source>
        <translation>最长回答必须是 1 到 1,000,000 之间的整数，或留空。</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
</context>
<context>
    <name>Numerals</name>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>OfferRows</name>
    <message>
        <source>, loaded now</source>
        <translation>，已加载</translation>
    </message>
    <message>
        <source>In this program</source>
        <translation>程序自带</translation>
    </message>
</context>
<context>
    <name>OtherPair</name>
    <message>
        <source>No draft: draft from the conversation&apos;s own text</source>
        <translation>无草稿模型：从对话文本中起草</translation>
    </message>
    <message>
        <source>Other Model</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Target: a folder or a Hugging Face id</source>
        <translation>目标模型：文件夹或 Hugging Face 标识</translation>
    </message>
    <message>
        <source>A folder, or a Hugging Face id such as mlx-community/Qwen3-8B-4bit</source>
        <translation>文件夹或 Hugging Face 标识，例如 mlx-community/Qwen3-8B-4bit</translation>
    </message>
    <message>
        <source>Draft: a folder or a Hugging Face id, or none</source>
        <translation>草稿模型：文件夹、Hugging Face 标识或无</translation>
    </message>
    <message>
        <source>Give the folder or Hugging Face id of a model.</source>
        <translation>请输入模型的文件夹或 Hugging Face 标识。</translation>
    </message>
    <message>
        <source>No draft is known for a model of this name.</source>
        <translation>没有适用于此名称模型的已知草稿模型。</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标模型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>草稿模型(&amp;D)</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>{side}: choose a folder</source>
        <translation>{side}：选择文件夹</translation>
    </message>
    <message>
        <source>The folder of the {side}</source>
        <translation>文件夹：{side}</translation>
    </message>
</context>
<context>
    <name>PairDetails</name>
    <message>
        <source>About this pair</source>
        <translation>关于此模型对</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Quantisation of the target</source>
        <translation>目标模型的量化</translation>
    </message>
    <message>
        <source>Context the memory is told for</source>
        <translation>计算内存所用的上下文长度</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>{act} {title}, this copy</source>
        <translation>{act} {title} 的此副本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s), its longest</source>
        <translation>
            <numerusform>%Ln 个 token，其最大值</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{needed} together; {usable} here for models</source>
        <translation>共 {needed}；本机可用于模型 {usable}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标模型</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿模型</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Licence: {link}</source>
        <translation>许可证：{link}</translation>
    </message>
    <message>
        <source>Revision {value}</source>
        <translation>版本 {value}</translation>
    </message>
    <message>
        <source>Not on this disk</source>
        <translation>不在此磁盘上</translation>
    </message>
</context>
<context>
    <name>PairList</name>
    <message>
        <source>No pair is like this</source>
        <translation>没有符合的模型对</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>模型对</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) do not fit this machine. Show Them</source>
        <translation>
            <numerusform>%Ln 个模型对不适合本机。显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pairing</name>
    <message>
        <source>The engine was restarted.</source>
        <translation>引擎已重启。</translation>
    </message>
    <message>
        <source>the engine is starting</source>
        <translation>引擎正在启动</translation>
    </message>
    <message>
        <source>a model is being loaded</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>the engine has ended</source>
        <translation>引擎已结束</translation>
    </message>
    <message>
        <source>no model is loaded until your next question</source>
        <translation>在下一个问题之前未加载模型</translation>
    </message>
    <message>
        <source>no model is loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message>
        <source>{title} was not loaded</source>
        <translation>{title} 未能加载</translation>
    </message>
    <message>
        <source>That was the second time with {title}, so it is not started again by itself. If it happens again, choose a smaller model.</source>
        <translation>{title} 已第二次出现此情况，不再自动重启。如再次发生，请选择更小的模型。</translation>
    </message>
    <message>
        <source>It starts again by itself.</source>
        <translation>它会自动重新启动。</translation>
    </message>
    <message>
        <source>The engine does not speak as this window does; was the program changed while it ran? Close it and open it again.</source>
        <translation>引擎与此窗口的版本不一致；程序是否在运行期间被更改？请关闭后重新打开。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find a command, a chat or a model</source>
        <translation>查找命令、聊天或模型</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message>
        <source>Find a folder for this chat</source>
        <translation>为此聊天查找文件夹</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>dark light theme colour accent language text font size zoom motion</source>
        <translation>深色 浅色 主题 颜色 强调色 语言 文字 字体 大小 缩放 动效</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>memory context start idle unload folder</source>
        <translation>内存 上下文 启动 空闲 卸载 文件夹</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>temperature seed sampling top-p top-k system prompt thinking</source>
        <translation>温度 种子 采样 top-p top-k 系统提示词 思考</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>keys shortcuts</source>
        <translation>按键 快捷键</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>network data folder telemetry</source>
        <translation>网络 数据 文件夹 遥测</translation>
    </message>
    <message>
        <source>token gated huggingface login</source>
        <translation>令牌 授权 huggingface 登录</translation>
    </message>
    <message>
        <source>Hugging Face Token</source>
        <translation>Hugging Face 令牌</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Move to {name}</source>
        <translation>移到 {name}</translation>
    </message>
    <message>
        <source>Move out of the Folder</source>
        <translation>移出文件夹</translation>
    </message>
    <message>
        <source>Move to a New Folder</source>
        <translation>移到新文件夹</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Load {title}</source>
        <translation>加载 {title}</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>Speculation off</source>
        <translation>推测关闭</translation>
    </message>
    <message>
        <source>Speculation on</source>
        <translation>推测开启</translation>
    </message>
    <message>
        <source>Measured is the writing, the thought included, once the question was read</source>
        <translation>测量的是读完问题之后的写出过程，包括思考</translation>
    </message>
    <message>
        <source>Measured is the writing, once the question was read</source>
        <translation>测量的是读完问题之后的写出过程</translation>
    </message>
</context>
<context>
    <name>PrefDesk</name>
    <message>
        <source>Hugging Face Token</source>
        <translation>Hugging Face 令牌</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>保存为预设</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>As in preferences</source>
        <translation>同偏好设置</translation>
    </message>
    <message>
        <source>This chat&apos;s own</source>
        <translation>此聊天自定义</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Everything stays on this machine</source>
        <translation>一切都留在本机</translation>
    </message>
    <message>
        <source>Questions, answers, chats and settings are kept in one folder here and are sent nowhere. Models and a Hugging Face token lie where Hugging Face&apos;s own tools keep them. There is no account, and nothing is counted or reported.</source>
        <translation>问题、回答、聊天和设置都保存在本机的一个文件夹里，不会发送到任何地方。模型和 Hugging Face 令牌存放在 Hugging Face 自己的工具所用的位置。没有账号，也不统计或上报任何内容。</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the folder of chats and settings</source>
        <translation>打开聊天和设置的文件夹</translation>
    </message>
    <message>
        <source>What goes out, and when</source>
        <translation>何时会访问网络</translation>
    </message>
    <message>
        <source>The model library asks Hugging Face when you download a model or look for a newer one. A link in an answer opens in your browser after you agreed. Pictures that an answer names are never downloaded.</source>
        <translation>下载模型或查找更新时，模型库会访问 Hugging Face。回答中的链接经同意后在浏览器中打开。回答中提到的图片绝不会被下载。</translation>
    </message>
    <message>
        <source>How to see that it is so</source>
        <translation>如何验证</translation>
    </message>
    <message>
        <source>Turn the network off and ask something: it answers all the same. Or run</source>
        <translation>关闭网络后提问：照样会有回答。或者在终端中运行</translation>
    </message>
    <message>
        <source>Command that lists the engine&apos;s connections</source>
        <translation>列出引擎网络连接的命令</translation>
    </message>
    <message>
        <source>in a terminal. It lists the engine&apos;s network connections; there are none.</source>
        <translation>它会列出引擎的网络连接；一个也没有。</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>You asked</source>
        <translation>您问了</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>复制问题</translation>
    </message>
</context>
<context>
    <name>Race</name>
    <message>
        <source>Race of the two sides</source>
        <translation>两侧竞速</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>tokens over seconds of writing, once the question was read</source>
        <translation>读完问题之后，token 数随写出秒数的变化</translation>
    </message>
    <message>
        <source>on, {seconds} s</source>
        <translation>开，{seconds} 秒</translation>
    </message>
    <message>
        <source>off, {seconds} s</source>
        <translation>关，{seconds} 秒</translation>
    </message>
    <message>
        <source>Speculation on</source>
        <translation>推测开启</translation>
    </message>
    <message>
        <source>Speculation off</source>
        <translation>推测关闭</translation>
    </message>
    <message numerus="yes">
        <source>{side}: %Ln token(s) in {seconds} seconds.</source>
        <translation>
            <numerusform>{side}：%Ln 个 token，{seconds} 秒。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Regrets</name>
    <message>
        <source>Undo Delete</source>
        <translation>撤销删除</translation>
    </message>
    <message>
        <source>Undo Rename</source>
        <translation>撤销重命名</translation>
    </message>
    <message>
        <source>Undo Pin</source>
        <translation>撤销置顶</translation>
    </message>
    <message>
        <source>Undo Unpin</source>
        <translation>撤销取消置顶</translation>
    </message>
    <message>
        <source>Undo Move</source>
        <translation>撤销移动</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>What every model should know about you and your wishes</source>
        <translation>每个模型都应了解的关于您和您的要求的信息</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>As the model does</source>
        <translation>由模型决定</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>What is left empty is as the program has it, shown in grey. Enter a field to read what it does.</source>
        <translation>留空的项采用程序默认值（灰色显示）。进入某一项可查看其作用。</translation>
    </message>
    <message>
        <source>For every chat that has no choice of its own; Chat Settings has those.</source>
        <translation>适用于没有单独设置的聊天；可在“聊天设置”中修改。</translation>
    </message>
</context>
<context>
    <name>ReplyDesk</name>
    <message>
        <source>Nothing has come for {seconds} s; Esc ends the answer</source>
        <translation>已有 {seconds} 秒没有收到内容；按 Esc 结束回答</translation>
    </message>
    <message>
        <source>At temperature 0 the answer is the same again.</source>
        <translation>温度为 0 时，回答仍会相同。</translation>
    </message>
    <message>
        <source>Change the temperature</source>
        <translation>更改温度</translation>
    </message>
</context>
<context>
    <name>ResetPage</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Sets every preference back to how the program came. Chats, presets, models and licences that you agreed to stay as they are.</source>
        <translation>将所有偏好设置恢复为初始状态。聊天、预设、模型和已同意的许可证保持不变。</translation>
    </message>
    <message>
        <source>Reset Preferences…</source>
        <translation>重置偏好设置…</translation>
    </message>
    <message>
        <source>Reset preferences</source>
        <translation>重置偏好设置</translation>
    </message>
    <message>
        <source>Set all preferences back?</source>
        <translation>要重置所有偏好设置吗？</translation>
    </message>
    <message>
        <source>Chats, presets and models stay.</source>
        <translation>聊天、预设和模型会保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RoundsView</name>
    <message>
        <source>Round {number} of {count}: nothing drafted, 1 token of the target&apos;s own.</source>
        <translation>第 {number} 轮，共 {count} 轮：没有起草，1 个 token 来自目标模型。</translation>
    </message>
    <message>
        <source>Round {number} of {count}: {width} wide; {drafted} drafted from the conversation&apos;s own text, {accepted} accepted, and 1 of the target&apos;s own.</source>
        <translation>第 {number} 轮，共 {count} 轮：宽度 {width}；从对话文本起草 {drafted} 个，接受 {accepted} 个，另 1 个来自目标模型。</translation>
    </message>
    <message>
        <source>Round {number} of {count}: {width} wide; {drafted} drafted, {accepted} accepted, and 1 of the target&apos;s own.</source>
        <translation>第 {number} 轮，共 {count} 轮：宽度 {width}；起草 {drafted} 个，接受 {accepted} 个，另 1 个来自目标模型。</translation>
    </message>
    <message>
        <source>Numbers of the round</source>
        <translation>该轮数据</translation>
    </message>
    <message>
        <source>drafted and accepted</source>
        <translation>草稿提出并接受</translation>
    </message>
    <message>
        <source>copied from the conversation and accepted</source>
        <translation>从对话复制并接受</translation>
    </message>
    <message>
        <source>the large model&apos;s own</source>
        <translation>大模型自己的</translation>
    </message>
    <message>
        <source>rounds not known</source>
        <translation>轮次未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln round(s)</source>
        <translation>
            <numerusform>%Ln 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>{rounds}; of {drafted} drafted tokens {accepted} were accepted.</source>
        <translation>{rounds}；起草的 {drafted} 个 token 中接受了 {accepted} 个。</translation>
    </message>
    <message>
        <source>{rounds}, and nothing was drafted.</source>
        <translation>{rounds}，没有起草。</translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>Open in New Window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Move to Folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Export Chat…</source>
        <translation>导出聊天…</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可用操作</translation>
    </message>
    <message>
        <source>Delete Folder</source>
        <translation>删除文件夹</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>No Folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>新建文件夹…</translation>
    </message>
</context>
<context>
    <name>RowMore</name>
    <message>
        <source>More about “{name}”</source>
        <translation>“{name}”的更多操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>No matches</source>
        <translation>没有匹配项</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Save Image…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save JSON…</source>
        <translation>保存 JSON…</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}.</source>
        <translation>无法写入 {name}：{why}。</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>已保存为 {folder} 中的 {name}。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Copy Selection as Markdown</source>
        <translation>将所选内容复制为 Markdown</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Send (Return)</source>
        <translation>发送 (Return)</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings could not be saved: {error} ({place}). What you have set counts until DFlash Chat ends.</source>
        <translation>无法保存设置：{error}（{place}）。所做的设置在 DFlash Chat 退出前有效。</translation>
    </message>
    <message>
        <source>The settings could not be read: {error} ({place}). The defaults are used.</source>
        <translation>无法读取设置：{error}（{place}）。现使用默认值。</translation>
    </message>
    <message>
        <source>It is kept as {place}.</source>
        <translation>已将其保留为 {place}。</translation>
    </message>
    <message>
        <source>It is left where it is: {place} ({error}).</source>
        <translation>它留在原处：{place}（{error}）。</translation>
    </message>
    <message>
        <source>The settings file was damaged, so the defaults are used. {kept}</source>
        <translation>设置文件已损坏，因此使用默认值。{kept}</translation>
    </message>
    <message>
        <source>In the settings file {names} could not be read, so the default is used there. {kept}</source>
        <translation>设置文件中的 {names} 无法读取，因此使用默认值。{kept}</translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>等待轮到</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Chats</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>搜索全部聊天</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>隐藏侧边栏</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes back what was done last</source>
        <translation>撤销上一步操作</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Speed curve</source>
        <translation>速度曲线</translation>
    </message>
    <message>
        <source>between {low} and {high} tokens per second lately, now {value}</source>
        <translation>近期每秒 {low} 到 {high} 个 token，当前 {value}</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>暂无数据</translation>
    </message>
</context>
<context>
    <name>SpeedDesk</name>
    <message>
        <source>There is nothing to compare yet: ask a question first.</source>
        <translation>还没有可比较的内容：请先提问。</translation>
    </message>
    <message>
        <source>This question is not in the open chat; open its chat and compare there.</source>
        <translation>此问题不在打开的聊天中；请打开其所在聊天再比较。</translation>
    </message>
</context>
<context>
    <name>SpeedPanel</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有回答</translation>
    </message>
    <message>
        <source>tokens/s since the prompt was read</source>
        <translation>token/秒（自提示读完起）</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>tokens in a round</source>
        <translation>一轮中的 token 数</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>State of the engine</source>
        <translation>引擎状态</translation>
    </message>
    <message>
        <source>What can be done about it</source>
        <translation>可以采取的操作</translation>
    </message>
</context>
<context>
    <name>StatsBar</name>
    <message>
        <source>Speculation</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>A small draft model guesses the next tokens, and the large one checks them all at once. The answer stays the same; it only comes sooner.</source>
        <translation>小的草稿模型猜测接下来的词元，大模型一次全部检查。回答不变，只是更快。</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>The model thinks before it answers: better answers to hard questions, and a longer wait for them.</source>
        <translation>模型先思考再回答：难题答得更好，但等待更久。</translation>
    </message>
    <message>
        <source>A click opens the speed panel.</source>
        <translation>点击可打开速度面板。</translation>
    </message>
    <message>
        <source>How fast the answer is written. A token is a piece of a word, four letters on average.</source>
        <translation>回答的书写速度。词元是词的一部分，平均四个字母。</translation>
    </message>
    <message>
        <source>τ (tau) is how many tokens each round of the large model gives: 1 is no gain, and the more the draft guesses right, the more it is.</source>
        <translation>τ（tau）是大模型每轮给出的词元数：1 表示没有收益，草稿猜对得越多，数值越大。</translation>
    </message>
    <message>
        <source>The most memory that the model and its chats have taken at once.</source>
        <translation>模型及其聊天同时占用过的最大内存。</translation>
    </message>
    <message>
        <source>How fast the answer was written in its last seconds; now is at the right.</source>
        <translation>最近几秒的书写速度；右端为现在。</translation>
    </message>
    <message>
        <source>How many rounds gave one token, two, and so on: the more stands at the right, the more the draft guessed right.</source>
        <translation>给出一个、两个等词元的轮次各有多少：越靠右，草稿猜对得越多。</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>Tokens per round (τ)</source>
        <translation>每轮 token 数（τ）</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>draft {draft}</source>
        <translation>草稿模型 {draft}</translation>
    </message>
    <message>
        <source>no draft</source>
        <translation>无草稿模型</translation>
    </message>
</context>
<context>
    <name>StorageBox</name>
    <message>
        <source>Storage</source>
        <translation>存储空间</translation>
    </message>
    <message>
        <source>Looking at the disk…</source>
        <translation>正在查看磁盘…</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Remove what was begun and left</source>
        <translation>移除未完成的下载</translation>
    </message>
    <message>
        <source>Models on this disk</source>
        <translation>此磁盘上的模型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source> {freed} are free again.</source>
        <translation> 已释放 {freed}。</translation>
    </message>
    <message>
        <source>Models take {whole} in {place}; {free} are free on its disk.{freed}</source>
        <translation>模型在 {place} 中占用 {whole}；该磁盘剩余 {free}。{freed}</translation>
    </message>
    <message>
        <source>{total} were begun and left: {names}.</source>
        <translation>{total} 未下载完：{names}。</translation>
    </message>
    <message>
        <source>This frees {size}. Other programs that use Hugging Face&apos;s cache lose it too.</source>
        <translation>将释放 {size}。使用 Hugging Face 缓存的其他程序也会失去它。</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>要移除 {name} 吗？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close: {sentence}</source>
        <translation>关闭：{sentence}</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>{title} is on ({reason}).</source>
        <translation>{title}已开启（{reason}）。</translation>
    </message>
    <message>
        <source>on: {reason}</source>
        <translation>开：{reason}</translation>
    </message>
    <message>
        <source>{title} is unavailable: {reason}.</source>
        <translation>{title}不可用：{reason}。</translation>
    </message>
    <message>
        <source>unavailable: {reason}</source>
        <translation>不可用：{reason}</translation>
    </message>
</context>
<context>
    <name>ThoughtSection</name>
    <message>
        <source>Thought</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>思考中…</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation>思考了 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>TokenBox</name>
    <message>
        <source>Hugging Face Token</source>
        <translation>Hugging Face 令牌</translation>
    </message>
</context>
<context>
    <name>TokenDesk</name>
    <message>
        <source>Looking for a token…</source>
        <translation>正在查找令牌…</translation>
    </message>
</context>
<context>
    <name>TokenPanel</name>
    <message>
        <source>Hugging Face token</source>
        <translation>Hugging Face 令牌</translation>
    </message>
    <message>
        <source>Gated and private repositories of Hugging Face ask for a token. Make one that may read at {page}. It is kept where `hf auth login` keeps it, for every tool on this machine.</source>
        <translation>Hugging Face 的受限和私有仓库需要令牌。请在 {page} 创建可读取的令牌。它保存在 `hf auth login` 的位置，供本机所有工具使用。</translation>
    </message>
    <message>
        <source>A new token</source>
        <translation>新令牌</translation>
    </message>
    <message>
        <source>A new token, such as hf_…</source>
        <translation>新令牌，例如 hf_…</translation>
    </message>
    <message>
        <source>Save Token</source>
        <translation>保存令牌</translation>
    </message>
    <message>
        <source>Remove Token</source>
        <translation>移除令牌</translation>
    </message>
    <message>
        <source>Asking Hugging Face…</source>
        <translation>正在询问 Hugging Face…</translation>
    </message>
    <message>
        <source>Removing it…</source>
        <translation>正在移除…</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip the welcome (Esc); Help › Welcome brings it back</source>
        <translation>跳过欢迎（Esc）；帮助 › 欢迎 可再次打开</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Start Chatting</source>
        <translation>开始聊天</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step {step} of {count}: {title}</source>
        <translation>第 {step} 步，共 {count} 步：{title}</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Transcript</source>
        <translation>对话记录</translation>
    </message>
    <message>
        <source>Load {way_back}</source>
        <translation>加载 {way_back}</translation>
    </message>
    <message>
        <source>Open Log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>The answer broke off</source>
        <translation>回答中断</translation>
    </message>
    <message>
        <source>Restart Engine</source>
        <translation>重启引擎</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>A model is loaded again</source>
        <translation>模型已重新加载</translation>
    </message>
    <message>
        <source>Answer Again</source>
        <translation>重新回答</translation>
    </message>
</context>
<context>
    <name>TuningButton</name>
    <message>
        <source>Chat settings</source>
        <translation>聊天设置</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <source>How this chat is answered: system prompt, sampling, thinking</source>
        <translation>此聊天的回答方式：系统提示词、采样、思考</translation>
    </message>
</context>
<context>
    <name>TuningDesk</name>
    <message>
        <source>The preset “{name}” is deleted; this chat keeps what it said.</source>
        <translation>预设“{name}”已删除；此聊天保留其内容。</translation>
    </message>
</context>
<context>
    <name>TuningPanel</name>
    <message>
        <source>What is left empty is as in preferences, shown in grey. Enter a field to read what it does.</source>
        <translation>留空的项与偏好设置相同（灰色显示）。进入某一项可查看其作用。</translation>
    </message>
    <message>
        <source>In preferences: {way}.</source>
        <translation>偏好设置中：{way}。</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Chat settings</source>
        <translation>聊天设置</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>the model&apos;s own way</source>
        <translation>由模型决定</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>What the model should know and how it should answer</source>
        <translation>模型应了解的信息和回答方式</translation>
    </message>
    <message>
        <source>As in preferences</source>
        <translation>同偏好设置</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>The model&apos;s own way</source>
        <translation>由模型决定</translation>
    </message>
</context>
<context>
    <name>Unwatched</name>
    <message>
        <source>The answer in “{title}” is there.</source>
        <translation>“{title}”中的回答已完成。</translation>
    </message>
    <message>
        <source>The answer in “{title}” broke off: {why}</source>
        <translation>“{title}”中的回答中断：{why}</translation>
    </message>
    <message>
        <source>Not answered in “{title}”: {why}</source>
        <translation>“{title}”中未回答：{why}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{times} as fast, and identical</source>
        <translation>速度为普通的 {times}，且完全相同</translation>
    </message>
    <message>
        <source>{times} as fast; the texts part at token {token}</source>
        <translation>速度为普通的 {times}；文本从第 {token} 个 token 起不同</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln token(s) are the same on both sides.</source>
        <translation>
            <numerusform>全部 %Ln 个 token 两侧相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where two next tokens are almost equally likely, rounding can decide either way.</source>
        <translation>当两个候选 token 概率几乎相等时，舍入可能导致不同选择。</translation>
    </message>
    <message>
        <source>Off: “…{off}…”, on: “…{on}…”.</source>
        <translation>关：“…{off}…”，开：“…{on}…”。</translation>
    </message>
    <message>
        <source>Ended after {count} of {wanted} runs.</source>
        <translation>在 {wanted} 次运行中的第 {count} 次后结束。</translation>
    </message>
    <message>
        <source>All runs: {every}.</source>
        <translation>全部运行：{every}。</translation>
    </message>
    <message>
        <source>Shown is run {number}, the median.</source>
        <translation>所示为第 {number} 次运行，即中位数。</translation>
    </message>
    <message>
        <source>The median is run {median}; shown is run {number}, {times}.</source>
        <translation>中位数为第 {median} 次运行；所示为第 {number} 次，{times}。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Chat with a language model on this machine. Nothing you write leaves it.</source>
        <translation>与本机上的语言模型聊天。您写的内容不会离开本机。</translation>
    </message>
    <message>
        <source>Explain how a rainbow comes about, in three sentences.</source>
        <translation>用三句话解释彩虹是怎么形成的。</translation>
    </message>
    <message>
        <source>Write a Python function that checks if a number is prime.</source>
        <translation>写一个判断质数的 Python 函数。</translation>
    </message>
    <message>
        <source>Make a table of the planets, their diameters and their moons.</source>
        <translation>列一张行星的直径和卫星数量表。</translation>
    </message>
    <message>
        <source>Download {title}</source>
        <translation>下载 {title}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>“{title}” was deleted</source>
        <translation>已删除“{title}”</translation>
    </message>
    <message>
        <source>“{title}” was moved to “{folder}”</source>
        <translation>已将“{title}”移到“{folder}”</translation>
    </message>
    <message>
        <source>“{title}” was taken out of its folder</source>
        <translation>已将“{title}”移出文件夹</translation>
    </message>
    <message>
        <source>The folder “{name}” was deleted; its chats are kept</source>
        <translation>文件夹“{name}”已删除，其中的聊天保留</translation>
    </message>
    <message>
        <source>What you had begun to write is still here</source>
        <translation>你之前开始写的内容还在这里</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>A chat gets a window of its own once something was asked in it.</source>
        <translation>聊天中提过问题后，才能拥有独立窗口。</translation>
    </message>
    <message>
        <source>Back to Main Window</source>
        <translation>移回主窗口</translation>
    </message>
    <message>
        <source>Sidebar (in the main window only)</source>
        <translation>边栏（仅在主窗口中）</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动引擎</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Loading {title}</source>
        <translation>正在加载 {title}</translation>
    </message>
    <message>
        <source>Loading the draft of {title}</source>
        <translation>正在加载 {title} 的草稿模型</translation>
    </message>
    <message>
        <source>Preparing {title} for this processor</source>
        <translation>正在为此处理器准备 {title}</translation>
    </message>
    <message>
        <source>Getting the engine ready</source>
        <translation>正在准备引擎</translation>
    </message>
    <message>
        <source>The engine has a fault of its own and could not do this; its log says which. Try again, and report it if it comes back.</source>
        <translation>引擎自身出错，无法完成此操作；详见其日志。请重试，若再次出现请报告。</translation>
    </message>
    <message>
        <source>this draft does not fit this model: {tau} tokens a round over the last {count} rounds with it</source>
        <translation>此草稿模型与此模型不匹配：最近使用它的 {count} 轮中每轮 {tau} 个 token</translation>
    </message>
    <message>
        <source>reference BLAS (slow; install libopenblas0-pthread)</source>
        <translation>参考 BLAS（慢；请安装 libopenblas0-pthread）</translation>
    </message>
    <message>
        <source>This model keeps its state in a {kind}, which cannot be rewound here, so it can only be used without speculative decoding.</source>
        <translation>此模型的状态保存在 {kind} 中，在此无法回退，因此只能不用推测解码。</translation>
    </message>
    <message>
        <source>There is nothing to answer: the last message must be the user&apos;s, or the answer to it that is to go on.</source>
        <translation>没有可回答的内容：最后一条消息必须来自用户，或是要继续的回答。</translation>
    </message>
    <message>
        <source>This model has no chat template, so it cannot chat; send the text as it stands with --raw.</source>
        <translation>此模型没有聊天模板，因此不能聊天；可用 --raw 原样发送文本。</translation>
    </message>
    <message>
        <source>There is nothing to go on from: the text is empty.</source>
        <translation>没有可继续的内容：文本为空。</translation>
    </message>
    <message>
        <source>This model gives its answers a form in which they cannot be gone on with; ask for the answer again instead.</source>
        <translation>此模型的回答形式无法继续；请重新生成回答。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses this chat: {error}.</source>
        <translation>此模型的聊天模板拒绝此聊天：{error}。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template has a fault and cannot tell this chat; choose another model.</source>
        <translation>该模型的聊天模板有错误，无法表达此聊天；请选择其他模型。</translation>
    </message>
    <message>
        <source>There is nothing to compare: {why}.</source>
        <translation>没有可比较的内容：{why}。</translation>
    </message>
    <message>
        <source>This draft reads the target&apos;s embedding beside its layers, which is not supported here; the target works without it.</source>
        <translation>此草稿模型除各层外还读取目标模型的嵌入，在此不支持；目标模型可不用它运行。</translation>
    </message>
    <message>
        <source>The draft&apos;s config.json lacks {what}, so the draft cannot be used; download it again or choose another.</source>
        <translation>草稿模型的 config.json 缺少 {what}，因此无法使用；请重新下载或另选一个。</translation>
    </message>
    <message>
        <source>layer_types for its {layers} layers</source>
        <translation>其 {layers} 层的 layer_types</translation>
    </message>
    <message>
        <source>the Markov head that its confidence head looks at</source>
        <translation>其置信头所依据的马尔可夫头</translation>
    </message>
    <message>
        <source>The draft is {hidden} wide, which is no multiple of its convolutions&apos; groups of {count}, so its config.json is wrong; download it again.</source>
        <translation>草稿模型宽度为 {hidden}，不是其卷积分组 {count} 的倍数，因此其 config.json 有误；请重新下载。</translation>
    </message>
    <message>
        <source>The draft {why}, so they do not belong together; choose the draft made for this target, or go on without one.</source>
        <translation>草稿模型{why}，因此两者不匹配；请选择为此目标模型制作的草稿模型，或不用草稿模型。</translation>
    </message>
    <message>
        <source>is {hidden} wide and the target {count}</source>
        <translation>宽度为 {hidden}，而目标模型为 {count}</translation>
    </message>
    <message>
        <source>reads layer {count} of a target of {layers}</source>
        <translation>读取第 {count} 层，而目标模型共 {layers} 层</translation>
    </message>
    <message>
        <source>was made for {count} layers and the target has {layers}</source>
        <translation>为 {count} 层制作，而目标模型有 {layers} 层</translation>
    </message>
    <message>
        <source>knows {count} tokens and the target {tokens}</source>
        <translation>有 {count} 个 token，而目标模型有 {tokens} 个</translation>
    </message>
    <message>
        <source>has mask token {count}, beyond the target&apos;s {tokens} tokens</source>
        <translation>的掩码 token 为 {count}，超出目标模型的 {tokens} 个 token</translation>
    </message>
    <message>
        <source>drafts token {count}, beyond the target&apos;s {tokens} tokens</source>
        <translation>会起草 token {count}，超出目标模型的 {tokens} 个 token</translation>
    </message>
    <message>
        <source>only from the conversation&apos;s own text</source>
        <translation>仅从对话自身的文本起草</translation>
    </message>
    <message>
        <source>only from the conversation&apos;s own text. {why}</source>
        <translation>仅从对话自身的文本起草。{why}</translation>
    </message>
    <message>
        <source>width is {count}, but this draft was trained for blocks of {block}; choose 1 (plain) to {most}.</source>
        <translation>宽度为 {count}，但此草稿模型按 {block} 的块训练；请选择 1（普通）到 {most}。</translation>
    </message>
    <message>
        <source>width is {count}, but without a draft it is up to {block}; choose 1 (plain) to {most}.</source>
        <translation>宽度为 {count}，但没有草稿模型时最多为 {block}；请选择 1（普通）到 {most}。</translation>
    </message>
    <message>
        <source>a width of 1 is plain decoding</source>
        <translation>宽度为 1 即普通解码</translation>
    </message>
    <message>
        <source>no draft was given for this target</source>
        <translation>未为此目标模型指定草稿模型</translation>
    </message>
    <message>
        <source>max_tokens must be at least 1.</source>
        <translation>max_tokens 必须至少为 1。</translation>
    </message>
    <message>
        <source>A draft alone cannot be loaded; give its target too.</source>
        <translation>不能只加载草稿模型；请同时指定其目标模型。</translation>
    </message>
    <message>
        <source>CPU without a C++ compiler</source>
        <translation>没有 C++ 编译器的 CPU</translation>
    </message>
    <message>
        <source>There is no model in {place}: it has no config.json.</source>
        <translation>{place} 中没有模型：缺少 config.json。</translation>
    </message>
    <message>
        <source>The model in {place} is incomplete: files of it are missing; download it again.</source>
        <translation>{place} 中的模型不完整：缺少文件；请重新下载。</translation>
    </message>
    <message>
        <source>The model in {place} cannot be loaded by mlx-lm {version}: its files are damaged or of a kind that is not known there; download it again or choose another.</source>
        <translation>mlx-lm {version} 无法加载 {place} 中的模型：其文件已损坏或属于未知的种类；请重新下载或选择其他模型。</translation>
    </message>
    <message>
        <source>The experts in {place} are packed with a scale for each (nvfp4), which cannot be unpacked for this device; choose another quantisation of this model.</source>
        <translation>{place} 中的专家各带一个缩放打包（nvfp4），无法为此设备解包；请选择此模型的其他量化版本。</translation>
    </message>
    <message>
        <source>mlx-lm {version} does not know the model type {kind}, so this target cannot run here; choose another one.</source>
        <translation>mlx-lm {version} 不认识模型类型 {kind}，因此此目标模型无法在此运行；请另选一个。</translation>
    </message>
    <message>
        <source>attention sinks</source>
        <translation>注意力汇</translation>
    </message>
    <message>
        <source>scaled values</source>
        <translation>缩放的值</translation>
    </message>
    <message>
        <source>gated queries</source>
        <translation>门控查询</translation>
    </message>
    <message>
        <source>a noise level in its embedding</source>
        <translation>嵌入中的噪声级别</translation>
    </message>
    <message>
        <source>draft of no architecture</source>
        <translation>无架构的草稿模型</translation>
    </message>
    <message>
        <source>{kind} draft in the layout of speculators</source>
        <translation>speculators 布局的 {kind} 草稿模型</translation>
    </message>
    <message>
        <source>This draft is a {what}, and only DFlash, DFlash 2 and DSpark in their usual layouts are known here; the target works without it.</source>
        <translation>此草稿模型是 {what}，而在此只认识通常布局的 DFlash、DFlash 2 和 DSpark；目标模型可不用它运行。</translation>
    </message>
    <message>
        <source>This draft is a {layout} with {what}, and only DFlash, DFlash 2 and DSpark in their usual layouts are known here; the target works without it.</source>
        <translation>此草稿模型是带 {what} 的 {layout}，而在此只认识通常布局的 DFlash、DFlash 2 和 DSpark；目标模型可不用它运行。</translation>
    </message>
    <message>
        <source>a Markov head</source>
        <translation>马尔可夫头</translation>
    </message>
    <message>
        <source>a Markov head of the kind {kind}</source>
        <translation>{kind} 类马尔可夫头</translation>
    </message>
    <message>
        <source>values that are not its keys</source>
        <translation>与键不同的值</translation>
    </message>
    <message>
        <source>{kind} in its MLP</source>
        <translation>MLP 中的 {kind}</translation>
    </message>
    <message>
        <source>{layout} that drafts from its first row</source>
        <translation>从第一行起草的 {layout}</translation>
    </message>
    <message>
        <source>{layout} of the kind {kind}</source>
        <translation>{kind} 类的 {layout}</translation>
    </message>
    <message>
        <source>{layout} that rotates neighbours</source>
        <translation>旋转相邻维的 {layout}</translation>
    </message>
    <message>
        <source>Not a line of protocol {version}: {line} ({error}).</source>
        <translation>不是协议 {version} 的行：{line}（{error}）。</translation>
    </message>
    <message>
        <source>What was asked is not understood here, so nothing was done; start the program again.</source>
        <translation>此处无法理解该请求，因此未执行任何操作；请重新启动程序。</translation>
    </message>
    <message>
        <source>unknown field {name}</source>
        <translation>未知字段 {name}</translation>
    </message>
    <message>
        <source>{kind} is not a request.</source>
        <translation>{kind} 不是请求。</translation>
    </message>
    <message>
        <source>drafting from the conversation&apos;s own text</source>
        <translation>正从对话自身的文本起草</translation>
    </message>
    <message>
        <source>plain: the conversation&apos;s own text has nothing to draft from</source>
        <translation>普通：对话自身的文本没有可起草的内容</translation>
    </message>
    <message>
        <source>{name} is {value}, but it must be {wanted}.</source>
        <translation>{name} 为 {value}，但必须{wanted}。</translation>
    </message>
    <message>
        <source>from 0 to 5</source>
        <translation>在 0 到 5 之间</translation>
    </message>
    <message>
        <source>above 0 and at most 1</source>
        <translation>大于 0 且不超过 1</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>不小于 0</translation>
    </message>
    <message>
        <source>from 0 to less than 1</source>
        <translation>不小于 0 且小于 1</translation>
    </message>
    <message>
        <source>from 0 to 2^64 - 1</source>
        <translation>在 0 到 2^64 - 1 之间</translation>
    </message>
    <message>
        <source>above 0 and at most 5</source>
        <translation>大于 0 且不超过 5</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>请缩短</translation>
    </message>
    <message>
        <source>begin a new one or shorten this</source>
        <translation>请开始新聊天或缩短此聊天</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>This draft rotates by {kind}, which is not known here.</source>
        <translation>此草稿模型按 {kind} 旋转，在此未知。</translation>
    </message>
    <message>
        <source>exact: no near ties</source>
        <translation>精确：没有近似并列</translation>
    </message>
    <message>
        <source>exact: {count} near ties decided again ({some} of the rounds), {rows} rows read again</source>
        <translation>精确：重新判定 {count} 个近似并列（占轮数的 {some}），重读 {rows} 行</translation>
    </message>
    <message>
        <source>This draft reads layer {count}, but the target has {layers} layers, so they do not belong together; choose the draft made for this target.</source>
        <translation>此草稿模型读取第 {count} 层，但目标模型有 {layers} 层，因此两者不匹配；请选择为此目标模型制作的草稿模型。</translation>
    </message>
    <message>
        <source>The model type {kind} is built in a way that is not known here; choose a target of a listed family.</source>
        <translation>模型类型 {kind} 的构造方式在此未知；请选择列出系列的目标模型。</translation>
    </message>
    <message>
        <source>There is no draft in {place}: it needs config.json and model.safetensors.</source>
        <translation>{place} 中没有草稿模型：需要 config.json 和 model.safetensors。</translation>
    </message>
    <message>
        <source>The draft&apos;s {name} is damaged and cannot be read; download it again.</source>
        <translation>草稿模型的 {name} 已损坏，无法读取；请重新下载。</translation>
    </message>
    <message>
        <source>The draft lacks {names}, so its files and its config.json do not belong together; download it again.</source>
        <translation>草稿模型缺少 {names}，因此其文件与 config.json 不匹配；请重新下载。</translation>
    </message>
    <message>
        <source>The draft has the unknown tensor {names}, so its files and its config.json do not belong together; download it again.</source>
        <translation>草稿模型有未知张量 {names}，因此其文件与 config.json 不匹配；请重新下载。</translation>
    </message>
    <message>
        <source>The draft has another shape of {names}, so its files and its config.json do not belong together; download it again.</source>
        <translation>草稿模型中 {names} 的形状不同，因此其文件与 config.json 不匹配；请重新下载。</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name} 等 {count} 个</translation>
    </message>
    <message>
        <source>still measuring how fast this machine is</source>
        <translation>仍在测量本机的速度</translation>
    </message>
    <message>
        <source>plain: this draft saves nothing on this text</source>
        <translation>普通：此草稿模型对此文本没有节省</translation>
    </message>
    <message>
        <source>plain: by rounds of earlier texts, this draft saves nothing</source>
        <translation>普通：按以往文本的轮次，此草稿模型没有节省</translation>
    </message>
    <message>
        <source>plain: on this machine a round with this draft costs more than it can save</source>
        <translation>普通：在本机上，使用此草稿模型的一轮开销大于可节省的</translation>
    </message>
    <message>
        <source>plain: to decide near ties again costs more than this draft saves</source>
        <translation>普通：重新判定近似并列的开销大于此草稿模型的节省</translation>
    </message>
    <message>
        <source>plain: {why}</source>
        <translation>普通：{why}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>正在读取提示词</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比较中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Answering in another chat</source>
        <translation>正在另一个聊天中回答</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message>
        <source>no model is loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message>
        <source>Engine ended</source>
        <translation>引擎已结束</translation>
    </message>
    <message>
        <source>Unloaded to give memory back</source>
        <translation>已卸载以归还内存</translation>
    </message>
    <message>
        <source>your next question loads it again</source>
        <translation>下一个问题会重新加载</translation>
    </message>
    <message>
        <source>Not sent yet: the answer before is still ending.</source>
        <translation>尚未发送：上一个回答还在结束。</translation>
    </message>
    <message>
        <source>Not sent yet: a question is waiting already. Esc stops it.</source>
        <translation>尚未发送：已有问题在等待。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Not sent yet: a comparison is under way. Esc stops it.</source>
        <translation>尚未发送：正在比较。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Not sent yet: an answer is under way. Esc stops it.</source>
        <translation>尚未发送：正在回答。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Not sent: the engine has ended. Restart it first.</source>
        <translation>未发送：引擎已结束。请先重启。</translation>
    </message>
    <message>
        <source>Not sent: no model is loaded.</source>
        <translation>未发送：未加载模型。</translation>
    </message>
    <message>
        <source>Not sent yet: the engine is not ready.</source>
        <translation>尚未发送：引擎未就绪。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>适合本机</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>在磁盘上</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编程</translation>
    </message>
    <message>
        <source>By family</source>
        <translation>按系列</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>由小到大</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>由大到小</translation>
    </message>
    <message>
        <source>memory not known</source>
        <translation>内存需求未知</translation>
    </message>
    <message>
        <source>Memory not known</source>
        <translation>内存需求未知</translation>
    </message>
    <message>
        <source>too large, needs {memory}</source>
        <translation>过大，需要 {memory}</translation>
    </message>
    <message>
        <source>fits, needs {memory}</source>
        <translation>适合，需要 {memory}</translation>
    </message>
    <message>
        <source>too large, needs {memory} in 32 bits, as a CPU holds it</source>
        <translation>过大，在 CPU 上以 32 位存放，需要 {memory}</translation>
    </message>
    <message>
        <source>fits, needs {memory} in 32 bits, as a CPU holds it</source>
        <translation>适合，在 CPU 上以 32 位存放，需要 {memory}</translation>
    </message>
    <message>
        <source>quick, {size} read for each token</source>
        <translation>快，每个 token 读取 {size}</translation>
    </message>
    <message>
        <source>moderate, {size} read for each token</source>
        <translation>中等，每个 token 读取 {size}</translation>
    </message>
    <message>
        <source>slow, {size} read for each token</source>
        <translation>慢，每个 token 读取 {size}</translation>
    </message>
    <message>
        <source>non-commercial</source>
        <translation>非商业用途</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>未说明许可证</translation>
    </message>
    <message>
        <source>licence not recorded</source>
        <translation>许可证未记录</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>own licence</source>
        <translation>自有许可证</translation>
    </message>
    <message>
        <source>the target&apos;s</source>
        <translation>同目标模型</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Size not known</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>In this program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Loaded now</source>
        <translation>当前已加载</translation>
    </message>
    <message>
        <source>update available</source>
        <translation>有更新</translation>
    </message>
    <message>
        <source>On disk as another copy</source>
        <translation>磁盘上有另一副本</translation>
    </message>
    <message>
        <source>Not on disk</source>
        <translation>不在磁盘上</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Stopped: {why}</source>
        <translation>已停止：{why}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>校验中</translation>
    </message>
    <message>
        <source>nothing for {seconds} s</source>
        <translation>{seconds} 秒无数据</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>{rate}/s · {time} left</source>
        <translation>{rate}/秒 · 剩余 {time}</translation>
    </message>
    <message>
        <source>{why}, asking again in {seconds} s</source>
        <translation>{why}，{seconds} 秒后重试</translation>
    </message>
    <message>
        <source>{title} fits this machine: {size}, about {time} at 100 Mbit/s.</source>
        <translation>{title} 适合这台机器：{size}，以 100 Mbit/s 约 {time}。</translation>
    </message>
    <message>
        <source>It leaves {size} of the memory for models free.</source>
        <translation>模型可用的内存还剩 {size}。</translation>
    </message>
    <message>
        <source>You can chat with Pocket meanwhile.</source>
        <translation>在此期间可与 Pocket 聊天。</translation>
    </message>
    <message>
        <source>at least {size}</source>
        <translation>至少 {size}</translation>
    </message>
    <message>
        <source>Works here, on disk</source>
        <translation>可在本机运行，已在磁盘上</translation>
    </message>
    <message>
        <source>Works here, but its draft is not on disk</source>
        <translation>可在本机运行，但草稿模型不在磁盘上</translation>
    </message>
    <message>
        <source>Works here, but its target is not on disk</source>
        <translation>可在本机运行，但目标模型不在磁盘上</translation>
    </message>
    <message>
        <source>Works here, not on disk</source>
        <translation>可在本机运行，不在磁盘上</translation>
    </message>
    <message>
        <source>Ready to load: it is on this machine.</source>
        <translation>可以加载：已在本机上。</translation>
    </message>
    <message>
        <source>Works here, once it is downloaded. {absence}</source>
        <translation>下载后可在本机运行。{absence}</translation>
    </message>
    <message>
        <source>The {what} is {tokens} tokens long and this model holds {total}, so there is no room for an answer. Most of it is {names}: attach a part of that, or ask without it.</source>
        <translation>{what}长 {tokens} 个词元，而此模型可容纳 {total} 个，因此没有回答的空间。大部分是 {names}：请只附加其中一部分，或不附加它再提问。</translation>
    </message>
    <message>
        <source>the file cannot be opened or made there</source>
        <translation>无法在该处打开或创建文件</translation>
    </message>
    <message>
        <source>The chats in {path} are damaged. The file is left as it is.</source>
        <translation>{path} 中的聊天已损坏。该文件保持原样。</translation>
    </message>
    <message>
        <source>Mend that, or choose another folder with --data-dir, and start again.</source>
        <translation>请解决此问题，或用 --data-dir 选择其他文件夹，然后重新启动。</translation>
    </message>
    <message>
        <source>{name} is not JSON, so there are no chats in it; choose a file that DFlash Chat, ChatGPT or Open WebUI has exported.</source>
        <translation>{name} 不是 JSON，因此其中没有聊天；请选择由 DFlash Chat、ChatGPT 或 Open WebUI 导出的文件。</translation>
    </message>
    <message>
        <source>{cause} Its last words were “{line}”.</source>
        <translation>{cause}最后的输出是“{line}”。</translation>
    </message>
    <message>
        <source>{cause} Its log may say why: {place}.</source>
        <translation>{cause}日志中或有原因：{place}。</translation>
    </message>
    <message>
        <source>{place} is not on this machine; `{command}` downloads it.</source>
        <translation>{place} 不在本机上；可用 `{command}` 下载。</translation>
    </message>
    <message>
        <source>There is no folder {place}, and it is no Hugging Face id either.</source>
        <translation>没有文件夹 {place}，它也不是 Hugging Face 标识。</translation>
    </message>
    <message>
        <source>{name} is JSON, but no export of chats that is known here; choose a file that DFlash Chat, ChatGPT or Open WebUI has exported.</source>
        <translation>{name} 是 JSON，但不是此处认识的聊天导出文件；请选择由 DFlash Chat、ChatGPT 或 Open WebUI 导出的文件。</translation>
    </message>
    <message>
        <source>{name} is an export of chats in which something is missing or damaged, so nothing of it was imported; export it again and try that.</source>
        <translation>{name} 是聊天导出文件，但其中有缺失或损坏，因此未导入任何内容；请重新导出后再试。</translation>
    </message>
    <message>
        <source>it is damaged, or no PDF</source>
        <translation>它已损坏或不是 PDF</translation>
    </message>
    <message>
        <source>it begins as {kind} text and does not go on so</source>
        <translation>文件以 {kind} 文本开头，但之后不是</translation>
    </message>
    <message>
        <source>The {who} was ended from outside (SIGKILL); when memory runs out, the system does this.</source>
        <translation>“{who}”被外部结束（SIGKILL）；内存耗尽时系统会这样做。</translation>
    </message>
    <message>
        <source>The {who} gave up (SIGABRT); too little memory is the usual cause.</source>
        <translation>“{who}”中止（SIGABRT）；通常是内存不足。</translation>
    </message>
    <message>
        <source>The {who} crashed ({signal}).</source>
        <translation>“{who}”崩溃（{signal}）。</translation>
    </message>
    <message>
        <source>The {who} ended by itself.</source>
        <translation>“{who}”自行结束。</translation>
    </message>
    <message>
        <source>The {who} ended with exit status {code}.</source>
        <translation>“{who}”以状态 {code} 结束。</translation>
    </message>
    <message>
        <source>signal {code}</source>
        <translation>信号 {code}</translation>
    </message>
    <message>
        <source>it was not read to its end</source>
        <translation>没有读到结尾</translation>
    </message>
    <message>
        <source>text of {count} pages, {some} of them without any</source>
        <translation>{count} 页文本，其中 {some} 页没有文本</translation>
    </message>
    <message>
        <source>max_tokens is {count}, but it must be from 1 to {most}.</source>
        <translation>max_tokens 为 {count}，但必须在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>The chats could not be opened: {error} ({path}).</source>
        <translation>无法打开聊天：{error}（{path}）。</translation>
    </message>
    <message>
        <source>The chats could not be read: {error} ({path}).</source>
        <translation>无法读取聊天：{error}（{path}）。</translation>
    </message>
    <message>
        <source>The chats could not be saved: {error} ({path}).</source>
        <translation>无法保存聊天：{error}（{path}）。</translation>
    </message>
    <message>
        <source>The chats could not be deleted: {error} ({path}).</source>
        <translation>无法删除聊天：{error}（{path}）。</translation>
    </message>
    <message>
        <source>The chats could not be restored: {error} ({path}).</source>
        <translation>无法恢复聊天：{error}（{path}）。</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>模型库</translation>
    </message>
    <message>
        <source>own licence + {licence}</source>
        <translation>自有许可证 + {licence}</translation>
    </message>
    <message>
        <source>{licence} + own licence</source>
        <translation>{licence} + 自有许可证</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>download worker</source>
        <translation>下载进程</translation>
    </message>
    <message>
        <source>The draft of {title}</source>
        <translation>{title} 的草稿模型</translation>
    </message>
    <message>
        <source>The target of {title}</source>
        <translation>{title} 的目标模型</translation>
    </message>
    <message>
        <source>Its draft also serves {named} and fine-tunes of them, with fewer accepted tokens.</source>
        <translation>其草稿模型也适用于 {named} 及其微调版，但接受的 token 较少。</translation>
    </message>
    <message>
        <source>{kind}, made for {base}. A copy or a fine-tune of that can use it.</source>
        <translation>{kind}，为 {base} 制作。其副本或微调版可使用。</translation>
    </message>
    <message>
        <source>{kind}, made for {base}. It serves this model too, since they have the same shape, with fewer accepted tokens.</source>
        <translation>{kind}，为 {base} 制作。因形状相同也适用于此模型，但接受的 token 较少。</translation>
    </message>
    <message>
        <source>{what} is not on this machine; the library downloads it ({parts}).</source>
        <translation>{what} 不在本机上；可在模型库下载（{parts}）。</translation>
    </message>
    <message>
        <source>Of {what} only {here} have arrived; the library downloads the rest ({parts}).</source>
        <translation>{what} 只下载了 {here}；可在模型库下载其余部分（{parts}）。</translation>
    </message>
    <message>
        <source>Not supported because {why}</source>
        <translation>不支持，原因：{why}</translation>
    </message>
    <message>
        <source>Not supported because {why}.</source>
        <translation>不支持，原因：{why}。</translation>
    </message>
    <message>
        <source>no MLX copy of its target is known; give one of your own as the target, with this draft</source>
        <translation>没有已知的目标模型 MLX 副本；可用自己的副本作为目标模型并配合此草稿模型</translation>
    </message>
    <message>
        <source>Too large for this machine (needs {needed}, has {has} for models)</source>
        <translation>对本机过大（需要 {needed}，可用于模型 {has}）</translation>
    </message>
    <message>
        <source>Too large for this machine (needs {needed}, has {has} for models).</source>
        <translation>对本机过大（需要 {needed}，可用于模型 {has}）。</translation>
    </message>
    <message>
        <source>{needed} in 32 bits</source>
        <translation>{needed}（32 位）</translation>
    </message>
    <message>
        <source>Gated (ask for access at {page}, then log in with `hf auth login`)</source>
        <translation>受限（请在 {page} 申请访问，然后用 `hf auth login` 登录）</translation>
    </message>
    <message>
        <source>Gated (ask for access at {page}, then log in with `hf auth login`).</source>
        <translation>受限（请在 {page} 申请访问，然后用 `hf auth login` 登录）。</translation>
    </message>
    <message>
        <source>The {side} states no licence, so nothing but its authors&apos; word allows its use.</source>
        <translation>{side} 未说明许可证，使用仅凭作者许可。</translation>
    </message>
    <message>
        <source>The {side}&apos;s licence is not recorded here; read its model card.</source>
        <translation>{side} 的许可证在此未记录；请阅读模型卡。</translation>
    </message>
    <message>
        <source>The {side} has a licence of its own; read its model card.</source>
        <translation>{side} 有自己的许可证；请阅读模型卡。</translation>
    </message>
    <message>
        <source>The draft has the target&apos;s licence.</source>
        <translation>草稿模型与目标模型许可证相同。</translation>
    </message>
    <message>
        <source>The {side} is under {licence}: no commercial use, and no changed copies.</source>
        <translation>{side} 使用 {licence}：不得商用，不得分发修改版。</translation>
    </message>
    <message>
        <source>The {side} is under these terms: {licence}.</source>
        <translation>{side} 使用以下条款：{licence}。</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标模型</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿模型</translation>
    </message>
    <message>
        <source>Pocket is a small demonstration that lies in this program. Its text is far more predictable than a real model&apos;s, so its speed-up is a demonstration, not a promise.</source>
        <translation>Pocket 是程序自带的小型演示。它的文本比真实模型更易预测，因此加速效果只是演示，并非承诺。</translation>
    </message>
    <message>
        <source>This draft brings its own head for 32,000 frequent tokens.</source>
        <translation>此草稿模型自带 32,000 个常用 token 的输出头。</translation>
    </message>
    <message>
        <source>The draft brings its own embedding and head.</source>
        <translation>此草稿模型自带嵌入和输出头。</translation>
    </message>
    <message>
        <source>The draft was trained on answers without thinking; switch thinking off.</source>
        <translation>此草稿模型用不含思考的回答训练；请关闭思考。</translation>
    </message>
    <message>
        <source>Drafted well while the model thinks; answers without thinking gain far less.</source>
        <translation>模型思考时起草效果好；不思考的回答增益小得多。</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>recurrent states</source>
        <translation>循环状态</translation>
    </message>
    <message>
        <source>once, in 32 bits</source>
        <translation>一次，32 位</translation>
    </message>
    <message>
        <source>the {kind} copy as published</source>
        <translation>发布的 {kind} 副本</translation>
    </message>
    <message>
        <source>as published, in bfloat16</source>
        <translation>按发布，bfloat16</translation>
    </message>
    <message>
        <source>as published, doubled: 32 bits, as a CPU holds it</source>
        <translation>按发布加倍：CPU 以 32 位保存</translation>
    </message>
    <message>
        <source>{tokens} tokens × {each} bytes in {some} of {all} layers</source>
        <translation>{tokens} 个 token × {each} 字节，{all} 层中的 {some} 层</translation>
    </message>
    <message>
        <source>{tokens} tokens × {each} bytes in the other layers</source>
        <translation>{tokens} 个 token × {each} 字节，其余层</translation>
    </message>
    <message>
        <source>{tokens} tokens × {each} bytes</source>
        <translation>{tokens} 个 token × {each} 字节</translation>
    </message>
    <message>
        <source>its size is not known</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>did you mean {near}?</source>
        <translation>是否指 {near}？</translation>
    </message>
    <message>
        <source>There is no pair named {name}; {hint} `dflash-mlx models` lists them, pocket first.</source>
        <translation>没有名为 {name} 的模型对；{hint} 用 `dflash-mlx models` 可列出全部，Pocket 在最前。</translation>
    </message>
    <message>
        <source>There is no pair named {name}; `dflash-mlx models` lists them, pocket first.</source>
        <translation>没有名为 {name} 的模型对；用 `dflash-mlx models` 可列出全部，Pocket 在最前。</translation>
    </message>
    <message>
        <source>Use --target and --draft for models of your own.</source>
        <translation>自己的模型请用 --target 和 --draft。</translation>
    </message>
    <message>
        <source>DSpark is the better draft for small talk on this target.</source>
        <translation>对此目标模型的闲聊而言，DSpark 是更好的草稿模型。</translation>
    </message>
    <message>
        <source>It brings its own embedding and head.</source>
        <translation>它自带嵌入和输出头。</translation>
    </message>
    <message>
        <source>The draft was revised in September 2026 (six layers, five of them sliding); the figures here are of May.</source>
        <translation>此草稿模型于 2026 年 9 月修订（六层，其中五层为滑动窗口）；这里的数字来自 5 月。</translation>
    </message>
    <message>
        <source>Announced as coming soon, since published; lmsys and modal-labs have drafts of their own.</source>
        <translation>曾预告即将推出，现已发布；lmsys 和 modal-labs 有自己的草稿模型。</translation>
    </message>
    <message>
        <source>The draft&apos;s configuration has not been seen.</source>
        <translation>未见过此草稿模型的配置。</translation>
    </message>
    <message>
        <source>The draft was gated in May 2026.</source>
        <translation>此草稿模型在 2026 年 5 月为受限。</translation>
    </message>
    <message>
        <source>Read at revision {revision}; its taps and its licence card have not been seen.</source>
        <translation>读取的是修订版 {revision}；未见过其抽取层和许可证卡。</translation>
    </message>
    <message>
        <source>One source lists this draft; a search in September 2026 found none.</source>
        <translation>有一处来源列出此草稿模型；2026 年 9 月搜索未找到。</translation>
    </message>
    <message>
        <source>The draft has no card and its configuration has not been seen; it is checked when it is loaded.</source>
        <translation>此草稿模型没有模型卡，也未见过其配置；加载时会检查。</translation>
    </message>
    <message>
        <source>The draft was trained on UltraChat alone and is weak.</source>
        <translation>此草稿模型只用 UltraChat 训练，效果较弱。</translation>
    </message>
    <message>
        <source>The original target is gated; the MLX copies are not.</source>
        <translation>原目标模型受限；MLX 副本不受限。</translation>
    </message>
    <message>
        <source>The assistant that Meta publishes with the model; DFlash 2 accepts more.</source>
        <translation>Meta 随模型发布的助手；DFlash 2 接受的更多。</translation>
    </message>
    <message>
        <source>A preview.</source>
        <translation>预览版。</translation>
    </message>
    <message>
        <source>The draft&apos;s configuration has not been seen; it is checked when it is loaded.</source>
        <translation>未见过此草稿模型的配置；加载时会检查。</translation>
    </message>
    <message>
        <source>Announced, then published as a gated preview.</source>
        <translation>曾预告，后作为受限预览版发布。</translation>
    </message>
    <message>
        <source>One source lists this draft; whether it exists is not known.</source>
        <translation>有一处来源列出此草稿模型；是否存在尚不清楚。</translation>
    </message>
    <message>
        <source>Announced as coming soon, then published gated and for the FP8 target.</source>
        <translation>曾预告即将推出，后以受限方式为 FP8 目标模型发布。</translation>
    </message>
    <message>
        <source>The draft has about 2 billion parameters; its configuration has not been seen.</source>
        <translation>此草稿模型约有 20 亿参数；未见过其配置。</translation>
    </message>
    <message>
        <source>mlx-vlm runs it.</source>
        <translation>mlx-vlm 可以运行它。</translation>
    </message>
    <message>
        <source>Announced; no draft has been seen.</source>
        <translation>已预告；未见到草稿模型。</translation>
    </message>
    <message>
        <source>Announced, but a DFlash draft never came; the model has a DSpark built in.</source>
        <translation>曾预告，但 DFlash 草稿模型从未推出；此模型内置 DSpark。</translation>
    </message>
    <message>
        <source>Its DFlash draft lies in the folder dflash of the target&apos;s repository.</source>
        <translation>它的 DFlash 草稿模型在目标模型仓库的 dflash 文件夹中。</translation>
    </message>
    <message>
        <source>its draft is made for tree verification, and its layout is not known here</source>
        <translation>其草稿模型用于树形验证，且其布局在此未知</translation>
    </message>
    <message>
        <source>mlx-lm has no such model ({kind})</source>
        <translation>mlx-lm 没有这种模型（{kind}）</translation>
    </message>
    <message>
        <source>it is not of a size for a Mac</source>
        <translation>其大小不适合 Mac</translation>
    </message>
    <message>
        <source>its draft has not been found</source>
        <translation>未找到其草稿模型</translation>
    </message>
    <message>
        <source>no draft for it has been published</source>
        <translation>尚未发布其草稿模型</translation>
    </message>
    <message>
        <source>no draft for it has been published, and mlx-lm has no such model ({kind})</source>
        <translation>尚未发布其草稿模型，且 mlx-lm 没有这种模型（{kind}）</translation>
    </message>
    <message>
        <source>its draft was made for an NVFP4 target and its layout is not known here</source>
        <translation>其草稿模型为 NVFP4 目标模型制作，且其布局在此未知</translation>
    </message>
    <message>
        <source>its draft has a layout of its own ({what})</source>
        <translation>其草稿模型有自己的布局（{what}）</translation>
    </message>
    <message>
        <source>gated attention, a norm for each tap</source>
        <translation>门控注意力，每个抽取层一个归一化</translation>
    </message>
    <message>
        <source>no MLX copy of the target is known</source>
        <translation>没有已知的目标模型 MLX 副本</translation>
    </message>
    <message>
        <source>it is not of a size for a Mac, and its draft has a layout of its own ({what})</source>
        <translation>其大小不适合 Mac，且其草稿模型有自己的布局（{what}）</translation>
    </message>
    <message>
        <source>The files of {name} are missing from {place}; install the program again.</source>
        <translation>{place} 中缺少 {name} 的文件；请重新安装程序。</translation>
    </message>
    <message>
        <source>There is no folder {place}, and it is no Hugging Face id either; give a folder or an id such as mlx-community/Qwen3-4B-4bit.</source>
        <translation>没有文件夹 {place}，它也不是 Hugging Face 标识；请给出文件夹或如 mlx-community/Qwen3-4B-4bit 的标识。</translation>
    </message>
    <message>
        <source>Of {what} only {here} have arrived; {command} downloads the rest {parts}.</source>
        <translation>{what} 只下载了 {here}；用 {command} 可下载其余部分 {parts}。</translation>
    </message>
    <message>
        <source>{what} is not on this machine; {command} downloads it {parts}.</source>
        <translation>{what} 不在本机上；用 {command} 可下载 {parts}。</translation>
    </message>
    <message>
        <source>Of {what} only {here} have arrived; {command} downloads the rest.</source>
        <translation>{what} 只下载了 {here}；用 {command} 可下载其余部分。</translation>
    </message>
    <message>
        <source>{what} is not on this machine; {command} downloads it.</source>
        <translation>{what} 不在本机上；用 {command} 可下载。</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>草稿模型</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>目标模型</translation>
    </message>
    <message>
        <source>this pair is not in the table</source>
        <translation>此模型对不在表中</translation>
    </message>
    <message>
        <source>no copy of this target is known</source>
        <translation>没有已知的此目标模型副本</translation>
    </message>
    <message>
        <source>{count} parameters × 4 bytes, as a CPU holds them</source>
        <translation>{count} 个参数 × 4 字节，CPU 如此保存</translation>
    </message>
    <message>
        <source>about {count} parameters × 4 bytes, as a CPU holds them</source>
        <translation>约 {count} 个参数 × 4 字节，CPU 如此保存</translation>
    </message>
    <message>
        <source>what the {kind} copy takes; a CPU&apos;s 32 bits are much more</source>
        <translation>{kind} 副本所需；CPU 的 32 位要多得多</translation>
    </message>
    <message>
        <source>the peak of the {kind} copy while it ran, as others measured it</source>
        <translation>{kind} 副本运行时的峰值，由他人测得</translation>
    </message>
    <message>
        <source>the size of the {kind} copy is not known</source>
        <translation>{kind} 副本的大小未知</translation>
    </message>
    <message>
        <source>{count} million</source>
        <translation>{count} 百万</translation>
    </message>
    <message>
        <source>{count} billion</source>
        <translation>{count} 十亿</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>滑动窗口</translation>
    </message>
    <message>
        <source>the draft&apos;s window is not in the table</source>
        <translation>表中没有草稿模型的窗口</translation>
    </message>
    <message>
        <source>({count} layers × {tokens} tokens) × {each} bytes</source>
        <translation>（{count} 层 × {tokens} 个 token）× {each} 字节</translation>
    </message>
    <message>
        <source>({count} layers × {tokens} tokens + {some} layers × {most} tokens) × {each} bytes</source>
        <translation>（{count} 层 × {tokens} 个 token + {some} 层 × {most} 个 token）× {each} 字节</translation>
    </message>
    <message>
        <source>a Mac with {size}, {free} of them for models</source>
        <translation>Mac，内存 {size}，其中 {free} 可用于模型</translation>
    </message>
    <message>
        <source>a CPU with {size}, {free} of them for models</source>
        <translation>CPU，内存 {size}，其中 {free} 可用于模型</translation>
    </message>
    <message>
        <source>a graphics card with {size}, {free} of them for models</source>
        <translation>显卡，内存 {size}，其中 {free} 可用于模型</translation>
    </message>
    <message>
        <source>This chat with its answer may grow to {tokens} tokens, which take {size} of memory beside {memory} for the models, and both may take {most}; allow a shorter answer, shorten the chat, or choose a smaller model.</source>
        <translation>此聊天连同回答可能增至 {tokens} 个 token，除模型的 {memory} 外还需 {size} 内存，而两者共可用 {most}；请允许更短的回答、缩短聊天或选择更小的模型。</translation>
    </message>
    <message>
        <source>works here</source>
        <translation>可在本机运行</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>(at least {size}: {names})</source>
        <translation>（至少 {size}：{names}）</translation>
    </message>
    <message>
        <source>({size}: {names})</source>
        <translation>（{size}：{names}）</translation>
    </message>
    <message>
        <source>{size}: {names}</source>
        <translation>{size}：{names}</translation>
    </message>
    <message>
        <source>at least {size}: {names}</source>
        <translation>至少 {size}：{names}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} 和 {other}</translation>
    </message>
    <message>
        <source>Its draft also serves {first} and {second} and fine-tunes of them, with fewer accepted tokens.</source>
        <translation>其草稿模型也适用于 {first} 和 {second} 及其微调版，但接受的 token 较少。</translation>
    </message>
    <message>
        <source>{name} is a folder; attach the files in it instead.</source>
        <translation>{name} 是文件夹；请添加其中的文件。</translation>
    </message>
    <message>
        <source>{name} is too large to attach: it has {size}.</source>
        <translation>{name} 过大，无法添加：{size}。</translation>
    </message>
    <message>
        <source>{name} could not be read: {error}.</source>
        <translation>无法读取 {name}：{error}。</translation>
    </message>
    <message>
        <source>{name} was not attached: {error}.</source>
        <translation>未添加 {name}：{error}。</translation>
    </message>
    <message>
        <source>{name} is too large to attach: it has {letters} letters of text and {most} are the most.</source>
        <translation>{name} 过大，无法添加：文本有 {letters} 个字符，最多 {most} 个。</translation>
    </message>
    <message>
        <source>Most of it is {names}: attach a part of that, or ask without it.</source>
        <translation>大部分是 {names}：请只附加其中一部分，或不附加它再提问。</translation>
    </message>
    <message>
        <source>The {what} is {tokens} tokens long and this model holds {total}, so there is no room for an answer; {how}. Most of it is {names}: attach a part of that, or ask without it.</source>
        <translation>{what}长 {tokens} 个词元，而此模型可容纳 {total} 个，因此没有回答的空间；{how}。大部分是 {names}：请只附加其中一部分，或不附加它再提问。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>有密码保护</translation>
    </message>
    <message>
        <source>there is no text in this PDF, only pictures; it would have to be scanned</source>
        <translation>此 PDF 中没有文本，只有图片；需要文字识别</translation>
    </message>
    <message>
        <source>read as Latin-1, for want of a better guess</source>
        <translation>按 Latin-1 读取</translation>
    </message>
    <message>
        <source>text of 1 page</source>
        <translation>1 页文本</translation>
    </message>
    <message>
        <source>text of {count} pages</source>
        <translation>{count} 页文本</translation>
    </message>
    <message>
        <source>The chats in {path} were written by a newer version of DFlash Chat and are left as they are. Open them with that version.</source>
        <translation>{path} 中的聊天由更新版本的 DFlash Chat 写入，未作改动。请用该版本打开。</translation>
    </message>
    <message>
        <source>The chats are open in another window of DFlash Chat, so this one keeps none. Close the other and start again.</source>
        <translation>聊天已在另一个 DFlash Chat 窗口中打开，此窗口不保存聊天。请关闭另一个并重新启动。</translation>
    </message>
    <message>
        <source>This chat is not there any more.</source>
        <translation>此聊天已不存在。</translation>
    </message>
    <message>
        <source>There are no chats in {name}.</source>
        <translation>{name} 中没有聊天。</translation>
    </message>
    <message>
        <source>The engine was ended from outside (SIGKILL); when memory runs out, the system does this.</source>
        <translation>引擎被外部结束（SIGKILL）；内存耗尽时系统会这样做。</translation>
    </message>
    <message>
        <source>The engine gave up (SIGABRT); too little memory is the usual cause.</source>
        <translation>引擎中止（SIGABRT）；通常是内存不足。</translation>
    </message>
    <message>
        <source>The engine crashed ({signal}).</source>
        <translation>引擎崩溃（{signal}）。</translation>
    </message>
    <message>
        <source>The engine ended by itself.</source>
        <translation>引擎自行结束。</translation>
    </message>
    <message>
        <source>The engine ended with exit status {code}.</source>
        <translation>引擎以状态 {code} 结束。</translation>
    </message>
    <message>
        <source>No model is loaded yet; load a pair first.</source>
        <translation>尚未加载模型；请先加载模型对。</translation>
    </message>
    <message>
        <source>{title} is not on this machine any more, so Pocket is loaded.</source>
        <translation>{title} 已不在本机上，因此加载 Pocket。</translation>
    </message>
    <message>
        <source>The table has no pair {pair} any more, so Pocket is loaded.</source>
        <translation>已没有模型对 {pair}，因此加载 Pocket。</translation>
    </message>
    <message>
        <source>The folder {place} holds no whole model: a config.json and its safetensors.</source>
        <translation>文件夹 {place} 中没有完整的模型：需要 config.json 及其 safetensors。</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>键和值</translation>
    </message>
    <message>
        <source>draft&apos;s keys and values</source>
        <translation>草稿模型的键和值</translation>
    </message>
    <message>
        <source>the target&apos;s shape is not in the table</source>
        <translation>表中没有目标模型的形状</translation>
    </message>
    <message>
        <source>the draft&apos;s shape is not in the table</source>
        <translation>表中没有草稿模型的形状</translation>
    </message>
    <message>
        <source>The {what} is {tokens} tokens long and this model holds {total}, so there is no room for an answer; {how}.</source>
        <translation>{what} 有 {tokens} 个 token，而此模型可容纳 {total} 个，因此没有回答的空间；{how}。</translation>
    </message>
    <message>
        <source>The disk of {where} is full; make room and try again: what has arrived is kept.</source>
        <translation>{where} 所在磁盘已满；请腾出空间后重试：已下载的内容会保留。</translation>
    </message>
    <message>
        <source>{name} no longer has the revision that was begun; taking the newest.</source>
        <translation>{name} 已没有开始下载时的修订版；改用最新的。</translation>
    </message>
    <message>
        <source>{names} need {size} more on the disk of {place}, which has {free} free; {some} stay free. Make room, for example with `dflash-mlx remove NAME`, and try again.</source>
        <translation>{names} 还需在 {place} 所在磁盘占用 {size}，而该磁盘剩余 {free}；需保留 {some}。请腾出空间，例如用 `dflash-mlx remove NAME`，然后重试。</translation>
    </message>
    <message>
        <source>{names} need {size} more on the disk of {place}, which has {free} free; {some} stay free and {total} for other downloads. Make room, for example with `dflash-mlx remove NAME`, and try again.</source>
        <translation>{names} 还需在 {place} 所在磁盘占用 {size}，而该磁盘剩余 {free}；需保留 {some}，另有 {total} 留给其他下载。请腾出空间，例如用 `dflash-mlx remove NAME`，然后重试。</translation>
    </message>
    <message>
        <source>The disk of {place} is full: {size} of {names} are still to come and {free} are free. Make room, for example with `dflash-mlx remove NAME`, and try again: what has arrived is kept.</source>
        <translation>{place} 所在磁盘已满：{names} 还有 {size} 未下载，剩余 {free}。请腾出空间，例如用 `dflash-mlx remove NAME`，然后重试：已下载的内容会保留。</translation>
    </message>
    <message>
        <source>{name} is being downloaded; cancel that first.</source>
        <translation>{name} 正在下载；请先取消。</translation>
    </message>
    <message>
        <source>{name} arrived damaged (its hash is wrong) and was removed.</source>
        <translation>{name} 下载后损坏（哈希不符），已删除。</translation>
    </message>
    <message>
        <source>{name} is being downloaded by another program; waiting for it.</source>
        <translation>另一个程序正在下载 {name}；正在等待。</translation>
    </message>
    <message>
        <source>{name} has changed on Hugging Face, so it is downloaded from its beginning.</source>
        <translation>{name} 在 Hugging Face 上已更改，因此从头下载。</translation>
    </message>
    <message>
        <source>Hugging Face gives other files of {names} than it lists, {count} times in a row; try again later.</source>
        <translation>Hugging Face 给出的 {names} 文件与其列出的不同，已连续 {count} 次；请稍后重试。</translation>
    </message>
    <message>
        <source>{name} has a newer revision on Hugging Face; --update downloads it.</source>
        <translation>{name} 在 Hugging Face 上有更新的修订版；用 --update 可下载。</translation>
    </message>
    <message>
        <source>{name} has changed on Hugging Face; {size} of an earlier file were removed, and its new version starts from its beginning.</source>
        <translation>{name} 在 Hugging Face 上已更改；已删除旧文件的 {size}，新版本从头下载。</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s cache</source>
        <translation>Hugging Face 缓存</translation>
    </message>
    <message>
        <source>{name} arrived damaged {count} times (its hash is wrong), so it was removed; the network or Hugging Face alters it: try again later or over another network.</source>
        <translation>{name} 已 {count} 次下载后损坏（哈希不符），因此删除；网络或 Hugging Face 改动了它：请稍后或换一个网络重试。</translation>
    </message>
    <message>
        <source>{name} does not come yet; it is asked for again.</source>
        <translation>{name} 尚未到达；会再次请求。</translation>
    </message>
    <message>
        <source>{name} does not come over Xet; taking plain HTTP.</source>
        <translation>{name} 无法通过 Xet 获取；改用普通 HTTP。</translation>
    </message>
    <message>
        <source>it ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>its link ran out, status {code}</source>
        <translation>链接已过期，状态 {code}</translation>
    </message>
    <message>
        <source>it sent {what} of {size} bytes</source>
        <translation>发送了 {what}，共 {size} 字节</translation>
    </message>
    <message>
        <source>bytes from nowhere</source>
        <translation>来源不明的字节</translation>
    </message>
    <message>
        <source>Hugging Face lists {name} without the hashes that would prove its files, so nothing is downloaded; is HF_ENDPOINT a mirror that leaves them out?</source>
        <translation>Hugging Face 列出的 {name} 没有可验证文件的哈希，因此不下载；HF_ENDPOINT 是否是省略哈希的镜像？</translation>
    </message>
    <message>
        <source>{name} has no config.json with model*.safetensors at its top, so there is nothing to load (pickle files are never downloaded); choose another repository.</source>
        <translation>{name} 顶层没有 config.json 和 model*.safetensors，因此没有可加载的内容（从不下载 pickle 文件）；请选择其他仓库。</translation>
    </message>
    <message>
        <source>Hugging Face does not know this token; make one that may read at {page} and copy it whole.</source>
        <translation>Hugging Face 不认识此令牌；请在 {page} 创建可读取的令牌并完整复制。</translation>
    </message>
    <message>
        <source>The token of {name} is stored for every tool that uses Hugging Face.</source>
        <translation>已存储 {name} 的令牌，供所有使用 Hugging Face 的工具使用。</translation>
    </message>
    <message>
        <source>A token is stored for every tool that uses Hugging Face.</source>
        <translation>已存储令牌，供所有使用 Hugging Face 的工具使用。</translation>
    </message>
    <message>
        <source>The token could not be checked with Hugging Face ({why}), so it is not stored; try again.</source>
        <translation>无法向 Hugging Face 验证令牌（{why}），因此未存储；请重试。</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>The download worker has a fault of its own and could not do this; its log says which. Try again, and report it if it comes back.</source>
        <translation>下载进程自身出错，无法完成此操作；详见其日志。请重试，若再次出现请报告。</translation>
    </message>
    <message>
        <source>The queue of downloads is of another version or damaged, so a new one begins; the old one is kept as {place}, and what has arrived stays.</source>
        <translation>下载队列来自其他版本或已损坏，因此将开始一个新队列；旧队列保留为 {place}，已下载的内容不受影响。</translation>
    </message>
    <message>
        <source>{name} is no Hugging Face id; give one such as mlx-community/Qwen3-4B-4bit.</source>
        <translation>{name} 不是 Hugging Face 标识；请给出如 mlx-community/Qwen3-4B-4bit 的标识。</translation>
    </message>
    <message>
        <source>The proxy refuses to reach Hugging Face; check its address and its password.</source>
        <translation>代理拒绝连接 Hugging Face；请检查其地址和密码。</translation>
    </message>
    <message>
        <source>{what} could not be downloaded: {why}. Check the connection and try again; what has arrived is kept.</source>
        <translation>无法下载 {what}：{why}。请检查连接后重试；已下载的内容会保留。</translation>
    </message>
    <message>
        <source>Hugging Face could not be asked: {why}. Check the connection and try again.</source>
        <translation>无法询问 Hugging Face：{why}。请检查连接后重试。</translation>
    </message>
    <message>
        <source>Offline mode is on (HF_HUB_OFFLINE), so Hugging Face is not asked; switch it off and try again.</source>
        <translation>离线模式已开启（HF_HUB_OFFLINE），因此不询问 Hugging Face；请关闭后重试。</translation>
    </message>
    <message>
        <source>Hugging Face cannot answer now (status {code}); try again later.</source>
        <translation>Hugging Face 目前无法应答（状态 {code}）；请稍后重试。</translation>
    </message>
    <message>
        <source>Hugging Face cannot answer now (status {code})</source>
        <translation>Hugging Face 目前无法应答（状态 {code}）</translation>
    </message>
    <message>
        <source>no connection to the internet, or {host} does not answer</source>
        <translation>没有网络连接，或 {host} 没有应答</translation>
    </message>
    <message>
        <source>{host} stopped answering</source>
        <translation>{host} 停止应答</translation>
    </message>
    <message>
        <source>the connection to {host} broke off</source>
        <translation>与 {host} 的连接中断</translation>
    </message>
    <message>
        <source>what came makes no sense, as where a network wants you to log in first</source>
        <translation>收到的内容无法识别，例如网络要求先登录</translation>
    </message>
    <message>
        <source>{host} shows a certificate that is not trusted here, as behind a proxy or a virus scanner that looks into connections</source>
        <translation>{host} 的证书在此不受信任，例如位于会检查连接的代理或杀毒软件之后</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s storage broke off</source>
        <translation>Hugging Face 的存储连接中断</translation>
    </message>
    <message>
        <source>you have no right to do that there</source>
        <translation>在该处没有相应权限</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这样的文件或文件夹</translation>
    </message>
    <message>
        <source>a file stands where a folder should be</source>
        <translation>应为文件夹的位置是一个文件</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>磁盘出错</translation>
    </message>
    <message>
        <source>the file would be larger than files may be there</source>
        <translation>文件会超出该处允许的大小</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>the system says not why</source>
        <translation>系统未说明原因</translation>
    </message>
    <message>
        <source>Hugging Face has no repository {name}, or it is private; check the name, or {how}.</source>
        <translation>Hugging Face 没有仓库 {name}，或它是私有的；请检查名称，或{how}。</translation>
    </message>
    <message>
        <source>Hugging Face does not accept your token for {what} (status 401); log in anew with `hf auth login`, or remove the token with `hf auth logout`, and try again.</source>
        <translation>Hugging Face 不接受用于 {what} 的令牌（状态 401）；请用 `hf auth login` 重新登录，或用 `hf auth logout` 移除令牌，然后重试。</translation>
    </message>
    <message>
        <source>Hugging Face asks who you are before it gives {what} (status 401); log in with `hf auth login` and try again.</source>
        <translation>Hugging Face 在提供 {what} 前要求验证身份（状态 401）；请用 `hf auth login` 登录后重试。</translation>
    </message>
    <message>
        <source>Hugging Face does not have {what} (status 404); try again later.</source>
        <translation>Hugging Face 没有 {what}（状态 404）；请稍后重试。</translation>
    </message>
    <message>
        <source>Hugging Face failed while it gave {what} (status {code}); try again later: what has arrived is kept.</source>
        <translation>Hugging Face 在提供 {what} 时出错（状态 {code}）；请稍后重试：已下载的内容会保留。</translation>
    </message>
    <message>
        <source>{name} has a file named {file}, which leads out of its folder; such a repository is not downloaded.</source>
        <translation>{name} 有名为 {file} 的文件，指向其文件夹之外；不下载这样的仓库。</translation>
    </message>
    <message>
        <source>a token in the environment (HF_TOKEN) goes before it for as long as it is set</source>
        <translation>只要设置了环境变量 HF_TOKEN，其中的令牌优先</translation>
    </message>
    <message>
        <source>This is not a token; make one that may read at {page} and copy it whole.</source>
        <translation>这不是令牌；请在 {page} 创建可读取的令牌并完整复制。</translation>
    </message>
    <message>
        <source>This token is not that of a user; make one at {page}.</source>
        <translation>此令牌不属于用户；请在 {page} 创建一个。</translation>
    </message>
    <message>
        <source>The token of {name} is stored, but {why}.</source>
        <translation>已存储 {name} 的令牌，但{why}。</translation>
    </message>
    <message>
        <source>No token is stored, but {why}.</source>
        <translation>未存储令牌，但{why}。</translation>
    </message>
    <message>
        <source>No token is stored.</source>
        <translation>未存储令牌。</translation>
    </message>
    <message>
        <source>The token is removed, but {why}.</source>
        <translation>已移除令牌，但{why}。</translation>
    </message>
    <message>
        <source>The token is removed.</source>
        <translation>已移除令牌。</translation>
    </message>
    <message>
        <source>A token in the environment (HF_TOKEN) is used; none is stored.</source>
        <translation>正在使用环境变量 HF_TOKEN 中的令牌；未存储令牌。</translation>
    </message>
    <message>
        <source>It is only needed for gated and private repositories.</source>
        <translation>只有受限和私有仓库才需要。</translation>
    </message>
    <message>
        <source>status {code}</source>
        <translation>状态 {code}</translation>
    </message>
    <message>
        <source>offline mode is on, HF_HUB_OFFLINE</source>
        <translation>离线模式已开启，HF_HUB_OFFLINE</translation>
    </message>
    <message>
        <source>{place} cannot be written ({error}); see to it and try again.</source>
        <translation>无法写入 {place}（{error}）；请检查后重试。</translation>
    </message>
    <message>
        <source>The queue of downloads</source>
        <translation>下载队列</translation>
    </message>
    <message>
        <source>There is no download named {name} in the queue.</source>
        <translation>队列中没有名为 {name} 的下载。</translation>
    </message>
    <message>
        <source>Give a part of a model&apos;s name, such as Qwen3-8B.</source>
        <translation>请给出模型名称的一部分，例如 Qwen3-8B。</translation>
    </message>
    <message>
        <source>{place} cannot be written ({error}); see to it, or choose another place with HF_HOME, and try again: what has arrived is kept.</source>
        <translation>无法写入 {place}（{error}）；请检查，或用 HF_HOME 选择其他位置，然后重试：已下载的内容会保留。</translation>
    </message>
    <message>
        <source>{what} is not on this disk and offline mode is on (HF_HUB_OFFLINE); switch it off to download.</source>
        <translation>{what} 不在此磁盘上，且离线模式已开启（HF_HUB_OFFLINE）；请关闭后再下载。</translation>
    </message>
    <message>
        <source>{name} no longer has the revision that was begun; try again.</source>
        <translation>{name} 已没有开始下载时的修订版；请重试。</translation>
    </message>
    <message>
        <source>{why}; trying again in {seconds} s.</source>
        <translation>{why}；{seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>{name} is gated, and your account has no access yet: accept its terms at {page}, or wait for its authors&apos; answer, see that your token may read gated repositories, and try again.</source>
        <translation>{name} 受限，账户尚无访问权：请在 {page} 接受条款或等待作者答复，确认令牌可读取受限仓库，然后重试。</translation>
    </message>
    <message>
        <source>{name} is gated: accept its terms at {page}, log in with `hf auth login`, and try again.</source>
        <translation>{name} 受限：请在 {page} 接受条款，用 `hf auth login` 登录，然后重试。</translation>
    </message>
    <message>
        <source>see that your token may read it</source>
        <translation>确认令牌可以读取它</translation>
    </message>
    <message>
        <source>log in with `hf auth login`</source>
        <translation>用 `hf auth login` 登录</translation>
    </message>
    <message>
        <source>Your account may not download {what} (status 403); see {page} for its terms.</source>
        <translation>账户不可下载 {what}（状态 403）；条款见 {page}。</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Reading the prompt {share} %</source>
        <translation>正在读取提示词 {share}%</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>_RoundText</name>
    <message>
        <source>The answer in its rounds</source>
        <translation>按轮显示的回答</translation>
    </message>
</context>
</TS>
