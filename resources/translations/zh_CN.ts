<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <source>Memory: {memory} with 8,192 tokens of text</source>
        <translation>内存：{memory}（8,192 个 token 的文本）</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New Chat</source>
        <translation>新聊天</translation>
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
        <source>Undo Delete</source>
        <translation>撤销删除</translation>
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
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>The answer has not begun</source>
        <translation>回答尚未开始</translation>
    </message>
    <message>
        <source>Figures of this answer</source>
        <translation>此回答的数据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the answer as Markdown</source>
        <translation>将回答复制为 Markdown</translation>
    </message>
    <message>
        <source>Accepted tokens</source>
        <translation>已接受的 token</translation>
    </message>
    <message>
        <source>Show which tokens were drafted and accepted, round by round</source>
        <translation>逐轮显示哪些 token 由草稿提出并被接受</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Hub Token</source>
        <translation>Hub 令牌</translation>
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
    <name>ChatDesk</name>
    <message>
        <source>Your chats are not kept</source>
        <translation>聊天未被保存</translation>
    </message>
    <message>
        <source>Your chats could not be opened</source>
        <translation>无法打开聊天</translation>
    </message>
    <message>
        <source>Set the file aside and begin anew</source>
        <translation>移开该文件并重新开始</translation>
    </message>
    <message>
        <source>The damaged file is kept as {name}.</source>
        <translation>损坏的文件已保存为 {name}。</translation>
    </message>
    <message>
        <source>“{title}” was deleted</source>
        <translation>已删除“{title}”</translation>
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
        <source>{words}. Edit › Undo Delete brings it back.</source>
        <translation>{words}。可用“编辑 › 撤销删除”恢复。</translation>
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
        <translation>最近 {days} 天</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Your chats will stand here</source>
        <translation>聊天会显示在这里</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 个结果</translation>
    </message>
    <message>
        <source>{hits} hits</source>
        <translation>{hits} 个结果</translation>
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
        <source>{title}, being answered</source>
        <translation>{title}，正在回答</translation>
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
        <source>Compare again</source>
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
        <source>{name} could not be written.</source>
        <translation>无法写入 {name}。</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}.</source>
        <translation>无法写入 {name}：{why}。</translation>
    </message>
    <message>
        <source>This comparison was kept by another version</source>
        <translation>此比较由其他版本保存</translation>
    </message>
    <message>
        <source>{times} as fast, and identical</source>
        <translation>速度为 {times}，且完全相同</translation>
    </message>
    <message>
        <source>{times} as fast; the texts part at token {token}</source>
        <translation>速度为 {times}；文本从第 {token} 个 token 起不同</translation>
    </message>
    <message>
        <source>All {tokens} tokens are the same on both sides.</source>
        <translation>两侧全部 {tokens} 个 token 相同。</translation>
    </message>
    <message>
        <source>All {tokens} tokens are the same; medians of {runs} runs each.</source>
        <translation>全部 {tokens} 个 token 相同；各 {runs} 次的中位数。</translation>
    </message>
    <message>
        <source>Where two next tokens are almost equally likely, rounding can decide either way. Off: “…{off}…”, on: “…{on}…”.</source>
        <translation>当两个候选 token 概率几乎相等时，舍入可能导致不同选择。关：“…{off}…”，开：“…{on}…”。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
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
    <message>
        <source>Save Image…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save JSON…</source>
        <translation>保存 JSON…</translation>
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
        <source>The chat is full: the next answer does without the first question and its answer.</source>
        <translation>聊天已满：下一个回答将不包含第一个问题及其回答。</translation>
    </message>
    <message>
        <source>The chat is full: the next answer does without the first {turns} questions and their answers.</source>
        <translation>聊天已满：下一个回答将不包含前 {turns} 个问题及其回答。</translation>
    </message>
    <message>
        <source>This leaves room for an answer of {tokens} tokens.</source>
        <translation>这样可留出 {tokens} 个 token 的回答空间。</translation>
    </message>
    <message>
        <source>The chat is nearly full: {tokens} tokens from here, its oldest questions and their answers are left out.</source>
        <translation>聊天快满了：再过 {tokens} 个 token，最早的问题和回答将被省略。</translation>
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
        <source>Tokens of this chat and of what you write, and how many the model holds</source>
        <translation>此聊天和输入内容的 token 数，以及模型的容量</translation>
    </message>
    <message>
        <source>Guessed until a model is ready</source>
        <translation>模型就绪前为估计值</translation>
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
        <source>At temperature 0 the same model gives the same answer again.</source>
        <translation>温度为 0 时，同一模型会给出相同的回答。</translation>
    </message>
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
    <message>
        <source>Not now: an answer is under way. Esc stops it.</source>
        <translation>现在不行：正在回答。按 Esc 停止。</translation>
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
        <source>The engine sent a request ({name}).</source>
        <translation>引擎发来了一个请求（{name}）。</translation>
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
        <source>What has arrived is kept, and it goes on at the next start.</source>
        <translation>已下载的内容会保留，下次启动时继续。</translation>
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
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
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
        <source>{used} tokens</source>
        <translation>{used} 个 token</translation>
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
        <translation>提示读取速度</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示</translation>
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
        <source>{rate} when last measured</source>
        <translation>上次实测 {rate}</translation>
    </message>
    <message>
        <source>Plain rounds</source>
        <translation>普通轮</translation>
    </message>
    <message>
        <source>Near ties</source>
        <translation>近似平局</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>{total} tokens, {known} known already</source>
        <translation>{total} 个 token，其中 {known} 个已读过</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} 个 token</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} 个 token</translation>
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
        <source> {before} had been imported before.</source>
        <translation> {before}此前已导入。</translation>
    </message>
    <message>
        <source>{new} imported.{known}</source>
        <translation>已导入{new}。{known}</translation>
    </message>
    <message>
        <source>{name} could not be written: {error}.</source>
        <translation>无法写入 {name}：{error}。</translation>
    </message>
    <message>
        <source>{number} exported to {name}.</source>
        <translation>已将{number}导出到 {name}。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>1 chat</source>
        <translation> 1 个聊天</translation>
    </message>
    <message>
        <source>{number} chats</source>
        <translation> {number} 个聊天</translation>
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
    <message>
        <source>{count} tokens.</source>
        <translation>{count} 个 token。</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Tokens per round</source>
        <translation>每轮 token 数</translation>
    </message>
    <message>
        <source>1 token: {count}</source>
        <translation>1 个 token：{count}</translation>
    </message>
    <message>
        <source>{n} tokens: {count}</source>
        <translation>{n} 个 token：{count}</translation>
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
        <source>Tokens per round (τ)</source>
        <translation>每轮 token 数（τ）</translation>
    </message>
    <message>
        <source>{count} answers</source>
        <translation>{count} 个回答</translation>
    </message>
    <message>
        <source>median {times} plain</source>
        <translation>中位数为普通的 {times}</translation>
    </message>
    <message>
        <source>median {tau}</source>
        <translation>中位数 {tau}</translation>
    </message>
    <message>
        <source>● compared  ○ reckoned from measured plain rounds</source>
        <translation>● 已比较  ○ 由实测普通轮推算</translation>
    </message>
    <message>
        <source>No answers to show yet. Ask something with speculation on, and compare a question to know its plain speed.</source>
        <translation>还没有可显示的回答。请开启推测提问，并比较一个问题以了解普通速度。</translation>
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
        <source>Search the Hub</source>
        <translation>搜索 Hub</translation>
    </message>
    <message>
        <source>A part of a model&apos;s name</source>
        <translation>模型名称的一部分</translation>
    </message>
    <message>
        <source>A part of a model&apos;s name, such as Qwen3-8B</source>
        <translation>模型名称的一部分，例如 Qwen3-8B</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Asks the Hugging Face Hub for models of mlx-community whose name has these words, and shows those that a known draft serves.</source>
        <translation>在 Hugging Face Hub 中查找 mlx-community 名称含这些词的模型，并显示有已知草稿模型的那些。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Asking the Hub…</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>mlx-community has no model of this name.</source>
        <translation>mlx-community 没有这个名称的模型。</translation>
    </message>
    <message>
        <source>No draft is known for the {others} models of this name.</source>
        <translation>这个名称的 {others} 个模型都没有已知的草稿模型。</translation>
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
        <source>Rename the chat in the list</source>
        <translation>重命名列表中的聊天</translation>
    </message>
    <message>
        <source>Delete the chat in the list</source>
        <translation>删除列表中的聊天</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
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
        <source>Search the Hub…</source>
        <translation>搜索 Hub…</translation>
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
    <message>
        <source>Hub Token…</source>
        <translation>Hub 令牌…</translation>
    </message>
    <message>
        <source>{total} pairs</source>
        <translation>{total} 个模型对</translation>
    </message>
    <message>
        <source>{shown} of {total} pairs</source>
        <translation>{shown} / {total} 个模型对</translation>
    </message>
    <message>
        <source>No pair is like this</source>
        <translation>没有符合的模型对</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Asking the Hub for newer revisions…</source>
        <translation>正在向 Hub 查询新版本…</translation>
    </message>
    <message>
        <source>Of what is on this disk, the Hub has nothing newer.</source>
        <translation>Hub 上没有比本机更新的版本。</translation>
    </message>
    <message>
        <source>The Hub has newer revisions of {names}; Update fetches them.</source>
        <translation>Hub 上有 {names} 的新版本；点“更新”获取。</translation>
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
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Reduce motion</source>
        <translation>减弱动态效果</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>The size of the chat.</source>
        <translation>聊天文字的大小。</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
    <message>
        <source>The text cursor does not blink, and menus do not fade.</source>
        <translation>光标不闪烁，菜单不淡入淡出。</translation>
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
        <source>the first question and its answer were left out for want of room</source>
        <translation>因空间不足省略了第一个问题及其回答</translation>
    </message>
    <message>
        <source>the first {turns} questions and their answers were left out for want of room</source>
        <translation>因空间不足省略了前 {turns} 个问题及其回答</translation>
    </message>
    <message>
        <source>the last {count} tokens</source>
        <translation>最后 {count} 个 token</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} 个 token</translation>
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
        <source>Click to choose another model</source>
        <translation>点击选择其他模型</translation>
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
        <source>{count} tokens</source>
        <translation>{count} 个 token</translation>
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
        <source>After {count} minutes without a question</source>
        <translation>{count} 分钟没有提问后</translation>
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
        <source>Models live in</source>
        <translation>模型存放于</translation>
    </message>
    <message>
        <source>Counts from the next start. What is in the old folder stays there.</source>
        <translation>下次启动后生效。旧文件夹中的内容保持不动。</translation>
    </message>
    <message>
        <source>The folder that all programs using the Hugging Face Hub share.</source>
        <translation>所有使用 Hugging Face Hub 的程序共享的文件夹。</translation>
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
    <name>NumberFields</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
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
        <source>The seed must be a whole number from 0 to 2^64 - 1, or empty.</source>
        <translation>随机种子必须是 0 到 2^64 - 1 之间的整数，或留空。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
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
        <source>Top-k must be a whole number, 0 or more, or empty.</source>
        <translation>Top-k 必须是不小于 0 的整数，或留空。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
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
        <source>The repetition penalty must be a number above 0 and at most 5, or empty.</source>
        <translation>重复惩罚必须大于 0 且不超过 5，或留空。</translation>
    </message>
    <message>
        <source>Longest answer, in tokens</source>
        <translation>最长回答（token 数）</translation>
    </message>
    <message>
        <source>The longest answer must be a whole number from 1 to 1,000,000, or empty.</source>
        <translation>最长回答必须是 1 到 1,000,000 之间的整数，或留空。</translation>
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
        <source>Target: a folder or a Hub id</source>
        <translation>目标模型：文件夹或 Hub 标识</translation>
    </message>
    <message>
        <source>A folder, or a Hub id such as mlx-community/Qwen3-8B-4bit</source>
        <translation>文件夹或 Hub 标识，例如 mlx-community/Qwen3-8B-4bit</translation>
    </message>
    <message>
        <source>Draft: a folder or a Hub id, or none</source>
        <translation>草稿模型：文件夹、Hub 标识或无</translation>
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
        <source>Give the folder or the Hub id of a model.</source>
        <translation>请输入模型的文件夹或 Hub 标识。</translation>
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
    <message>
        <source>{count} tokens</source>
        <translation>{count} 个 token</translation>
    </message>
    <message>
        <source>{count} tokens, its longest</source>
        <translation>{count} 个 token（最长）</translation>
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
        <translation>复制</translation>
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
        <source>Pairs</source>
        <translation>模型对</translation>
    </message>
    <message>
        <source>One pair does not fit this machine. Show It</source>
        <translation>有 1 个模型对不适合本机。显示</translation>
    </message>
    <message>
        <source>{count} pairs do not fit this machine. Show Them</source>
        <translation>有 {count} 个模型对不适合本机。显示</translation>
    </message>
</context>
<context>
    <name>Pairing</name>
    <message>
        <source>The engine was restarted.</source>
        <translation>引擎已重启。</translation>
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
        <source>The engine does not speak as this window does; was the program changed while it ran? Close it and open it again. ({reason})</source>
        <translation>引擎与窗口的协议不一致；程序在运行中被更改了吗？请关闭后重新打开。（{reason}）</translation>
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
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
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
        <source>Questions, answers, chats and settings are kept in one folder here and nowhere else. There is no account, and nothing is counted or reported.</source>
        <translation>问题、回答、聊天和设置只保存在本机的一个文件夹中。没有账户，也不统计或上报任何内容。</translation>
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
        <source>The model library asks the Hugging Face Hub when you download a model or look for a newer one. A link in an answer opens in your browser after you agreed. Pictures that an answer names are never fetched.</source>
        <translation>下载模型或查找更新时，模型库会访问 Hugging Face Hub。回答中的链接经同意后在浏览器中打开。回答中提到的图片绝不会被下载。</translation>
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
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
</context>
<context>
    <name>Race</name>
    <message>
        <source>Race of the two sides</source>
        <translation>两侧竞速</translation>
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
    <message>
        <source>{side}: {tokens} tokens in {seconds} seconds.</source>
        <translation>{side}：{seconds} 秒内 {tokens} 个 token。</translation>
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
        <source>For every chat that has no choice of its own; Chat Settings has those.</source>
        <translation>适用于没有单独设置的聊天；可在“聊天设置”中修改。</translation>
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
        <source>the target&apos;s own</source>
        <translation>目标模型自己的</translation>
    </message>
    <message>
        <source>rounds not known</source>
        <translation>轮次未知</translation>
    </message>
    <message>
        <source>{rounds} rounds; of {drafted} drafted tokens {accepted} were accepted.</source>
        <translation>{rounds} 轮；草稿的 {drafted} 个 token 中接受了 {accepted} 个。</translation>
    </message>
    <message>
        <source>{rounds} rounds, and nothing was drafted.</source>
        <translation>{rounds} 轮，没有草稿。</translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
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
    <name>Rows</name>
    <message>
        <source>Nothing is called so</source>
        <translation>没有这个名称的项目</translation>
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
        <source>The settings could not be saved: {error}.</source>
        <translation>无法保存设置：{error}。</translation>
    </message>
    <message>
        <source>The settings could not be read: {error}.</source>
        <translation>无法读取设置：{error}。</translation>
    </message>
    <message>
        <source>kept as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>left where it is ({error})</source>
        <translation>留在原处（{error}）</translation>
    </message>
    <message>
        <source>The settings file was damaged; it is {kept} and the defaults are used.</source>
        <translation>设置文件已损坏；{kept}，现使用默认设置。</translation>
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
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} token/秒</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} 个 token</translation>
    </message>
    <message>
        <source>first after {seconds}</source>
        <translation>首个用时 {seconds}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Chats</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
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
        <source>Chats by day</source>
        <translation>按日期排列的聊天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo deleting</source>
        <translation>撤销删除</translation>
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
        <source>tokens/s since the first token</source>
        <translation>token/秒（自首个 token 起）</translation>
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
</context>
<context>
    <name>StatsBar</name>
    <message>
        <source>Speculative</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
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
        <source>This frees {size}. Other programs that use the Hub&apos;s cache lose it too.</source>
        <translation>将释放 {size}。使用 Hub 缓存的其他程序也会失去它。</translation>
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
    <name>Switch</name>
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
        <source>Hub Token</source>
        <translation>Hub 令牌</translation>
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
        <source>Hub token</source>
        <translation>Hub 令牌</translation>
    </message>
    <message>
        <source>Gated and private repositories of the Hugging Face Hub ask for a token. Make one that may read at {page}. It is kept where `hf auth login` keeps it, for every tool on this machine.</source>
        <translation>Hugging Face Hub 的受限和私有仓库需要令牌。请在 {page} 创建可读取的令牌。它保存在 `hf auth login` 的位置，供本机所有工具使用。</translation>
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
        <source>Asking the Hub…</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Removing it…</source>
        <translation>正在移除…</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Transcript</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Load {way_back}</source>
        <translation>加载 {way_back}</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>重启引擎</translation>
    </message>
    <message>
        <source>The answer broke off</source>
        <translation>回答中断</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新提问</translation>
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
        <source>How this chat is answered</source>
        <translation>此聊天的回答方式</translation>
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
        <source>In preferences: {way}</source>
        <translation>偏好设置中：{way}</translation>
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
    <message>
        <source>What is left empty is as in preferences, shown in grey.</source>
        <translation>留空的项目同偏好设置，以灰色显示。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Chat with a language model on this machine. Nothing you write leaves it.</source>
        <translation>与本机上的语言模型聊天。您写的内容不会离开本机。</translation>
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
        <source>Chat with language models that run on this machine, made faster by DFlash speculative decoding. Nothing you write leaves it.</source>
        <translation>与本机上运行的语言模型聊天，由 DFlash 推测解码加速。您写的内容不会离开本机。</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
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
        <source>DFlash Chat {version}</source>
        <translation>DFlash Chat {version}</translation>
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
        <source>Getting the engine ready</source>
        <translation>正在准备引擎</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>正在读取提示</translation>
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
        <source>{title} suits this machine: {size}, about {time} at 100 Mbit/s.</source>
        <translation>{title} 适合本机：{size}，在 100 Mbit/s 下约 {time}。</translation>
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
        <source>Works here, once it is fetched. {absence}</source>
        <translation>下载后可在本机运行。{absence}</translation>
    </message>
    <message>
        <source>{what} is not on this machine; the library fetches it ({parts}).</source>
        <translation>{what} 不在本机上；可在模型库下载（{parts}）。</translation>
    </message>
    <message>
        <source>Of {what} only {here} have arrived; the library fetches the rest ({parts}).</source>
        <translation>{what} 只下载了 {here}；可在模型库下载其余部分（{parts}）。</translation>
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
        <source>{name} is a folder; attach the files in it instead.</source>
        <translation>{name} 是文件夹；请添加其中的文件。</translation>
    </message>
    <message>
        <source>{name} is too large to attach: it has {size} MB.</source>
        <translation>{name} 过大，无法添加：{size} MB。</translation>
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
        <source>The chats in {path} are damaged ({why}). The file is left as it is.</source>
        <translation>{path} 中的聊天已损坏（{why}）。文件未作改动。</translation>
    </message>
    <message>
        <source>This chat is not there any more.</source>
        <translation>此聊天已不存在。</translation>
    </message>
    <message>
        <source>{name} is not JSON, so there are no chats in it.</source>
        <translation>{name} 不是 JSON，其中没有聊天。</translation>
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
        <source>{cause} It last said: {line}</source>
        <translation>{cause} 最后输出：{line}</translation>
    </message>
    <message>
        <source>No model is loaded yet; load a pair first.</source>
        <translation>尚未加载模型；请先加载模型对。</translation>
    </message>
    <message>
        <source>The engine failed with {error}; please report it.</source>
        <translation>引擎出错：{error}；请报告。</translation>
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
        <source>{place} is not on this machine; `{command}` fetches it.</source>
        <translation>{place} 不在本机上；可用 `{command}` 下载。</translation>
    </message>
    <message>
        <source>There is no folder {place}, and it is no Hub id either.</source>
        <translation>没有文件夹 {place}，它也不是 Hub 标识。</translation>
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
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Reading the prompt {share} %</source>
        <translation>正在读取提示 {share}%</translation>
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
