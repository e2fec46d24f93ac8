<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清除列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close folder</source>
        <translation>关闭文件夹(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation>停止并保留(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Checkpoint now</source>
        <translation>立即保存检查点(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Evaluate now</source>
        <translation>立即评估(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行列表(&amp;R)</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic values</source>
        <translation>对数刻度(&amp;G)</translation>
    </message>
    <message>
        <source>Reset &amp;zoom</source>
        <translation>重置缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;About Interproto</source>
        <translation>关于 Interproto(&amp;A)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Follows trainings while they run and compares those that ended.</source>
        <translation>跟踪正在进行的训练，并比较已结束的训练。</translation>
    </message>
    <message>
        <source>A run, a folder of runs, or a folder with TensorBoard&apos;s event files.</source>
        <translation>一个运行、包含多个运行的文件夹，或含有 TensorBoard 事件文件的文件夹。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>仅本次使用的主题：system、light 或 dark。</translation>
    </message>
    <message>
        <source>system, en, ko or zh_CN, for this time.</source>
        <translation>仅本次使用的语言：system、en、ko 或 zh_CN。</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800.</source>
        <translation>窗口大小，例如 1280x800。</translation>
    </message>
    <message>
        <source>Writes a picture of the window as PNG and ends; needs no display.</source>
        <translation>将窗口画面保存为 PNG 后退出；不需要显示器。</translation>
    </message>
    <message>
        <source>more than one folder</source>
        <translation>给出了多个文件夹</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, 320 to 16384 each</source>
        <translation>--size 的格式为 宽x高，各为 320 到 16384</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark</source>
        <translation>--theme 可取 system、light 或 dark</translation>
    </message>
    <message>
        <source>--language takes system, en, ko or zh_CN</source>
        <translation>--language 可取 system、en、ko 或 zh_CN</translation>
    </message>
    <message>
        <source>interproto-workbench: %1
Try --help.
</source>
        <translation>interproto-workbench：%1
请参阅 --help。
</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>the folder could not be read in time</source>
        <translation>未能及时读取该文件夹</translation>
    </message>
    <message>
        <source>there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).
Use `interproto watch RUN` in a terminal, or --screenshot FILE for a picture.</source>
        <translation>此处没有显示器（DISPLAY 和 WAYLAND_DISPLAY 均未设置）。
请在终端使用 `interproto watch RUN`，或用 --screenshot FILE 生成图片。</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>异常终止</translation>
    </message>
    <message>
        <source>Curves only</source>
        <translation>仅有曲线</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ChartGrid</name>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>每秒图像数</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CurveChart</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1: %2 at step %3</source>
        <translation>%1：第 %3 步为 %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture and table…</source>
        <translation>保存图片和表格…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>interproto::ui::EvaluationsModel</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Best at step</source>
        <translation>最佳所在步</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MainWindow</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>No runs in %1: neither a journal nor event files, up to two levels deep.</source>
        <translation>%1 中没有运行：两层以内既无日志也无事件文件。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>folder, program</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>About Interproto</source>
        <translation>关于 Interproto</translation>
    </message>
    <message>
        <source>Interproto %1, a research workbench for face recognition across large age gaps.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Interproto %1：面向大年龄跨度人脸识别的研究工作台。

自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MessagesModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunHeader</name>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>on %1, process %2</source>
        <translation>位于 %1，进程 %2</translation>
    </message>
    <message>
        <source>Runs compared: %1</source>
        <translation>正在比较的运行：%1</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <translation>%1 %2/秒</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>At work for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>最近的检查点</translation>
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
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation>立即保存检查点</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation>立即评估</translation>
    </message>
    <message>
        <source>Waits after the current step; the state stays in memory.</source>
        <translation>完成当前步后等待；状态保留在内存中。</translation>
    </message>
    <message>
        <source>Goes on where it waits.</source>
        <translation>从等待处继续。</translation>
    </message>
    <message>
        <source>Writes a checkpoint and ends; the run can be resumed.</source>
        <translation>保存检查点后结束；之后可以继续该运行。</translation>
    </message>
    <message>
        <source>Writes a full checkpoint after the current step.</source>
        <translation>完成当前步后保存完整的检查点。</translation>
    </message>
    <message>
        <source>Evaluates on all test sets after the current step.</source>
        <translation>完成当前步后在所有测试集上评估。</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsModel</name>
    <message>
        <source>Best accuracy on %1</source>
        <translation>%1 上的最佳准确率</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步数</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsPanel</name>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行列表</translation>
    </message>
</context>
<context>
    <name>interproto::ui::StartPage</name>
    <message>
        <source>Follow trainings while they run, here or on another machine, and compare those that ended. Open the folder of one run, a folder of many runs, or TensorBoard&apos;s event files.</source>
        <translation>跟踪本机或其他机器上正在进行的训练，并比较已结束的训练。可以打开单个运行的文件夹、包含多个运行的文件夹，或 TensorBoard 的事件文件。</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>or drop a folder onto this window</source>
        <translation>或将文件夹拖放到此窗口</translation>
    </message>
    <message>
        <source>&amp;Recent folders</source>
        <translation>最近的文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
</context>
<context>
    <name>interproto::ui::WatchController</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The run could not be asked: %1</source>
        <translation>无法向该运行发出请求：%1</translation>
    </message>
    <message>
        <source>Asked to pause. The run answers after its current step.</source>
        <translation>已请求暂停。该运行将在完成当前步后响应。</translation>
    </message>
    <message>
        <source>Asked to go on.</source>
        <translation>已请求继续。</translation>
    </message>
    <message>
        <source>Asked to stop. The run writes a checkpoint and ends.</source>
        <translation>已请求停止。该运行将保存检查点后结束。</translation>
    </message>
    <message>
        <source>Asked for a checkpoint. It is written after the current step.</source>
        <translation>已请求检查点。将在完成当前步后保存。</translation>
    </message>
    <message>
        <source>Asked to evaluate. The test sets follow after the current step.</source>
        <translation>已请求评估。将在完成当前步后评估测试集。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::WatchView</name>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑(&amp;M)</translation>
    </message>
    <message>
        <source>Weight of the past in the drawn mean; the values themselves stay faintly behind it.</source>
        <translation>绘制均值时历史值的权重；原始数值以淡色保留在其后。</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic values</source>
        <translation>对数刻度(&amp;G)</translation>
    </message>
    <message>
        <source>Of the losses and other curves; the learning rate always is.</source>
        <translation>用于损失和其他曲线；学习率始终使用对数刻度。</translation>
    </message>
    <message>
        <source>E&amp;valuations</source>
        <translation>评估(&amp;V)</translation>
    </message>
    <message>
        <source>Me&amp;ssages</source>
        <translation>消息(&amp;S)</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>显示哪些消息</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>No curves yet</source>
        <translation>尚无曲线</translation>
    </message>
    <message>
        <source>They appear as soon as the run writes its first values.</source>
        <translation>该运行写入首批数值后即会显示。</translation>
    </message>
</context>
</TS>
