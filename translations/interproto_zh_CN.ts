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
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>Create the &amp;sample workspace…</source>
        <translation>创建示例工作区(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Manual of this page</source>
        <translation>本页手册(&amp;M)</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>查找命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys at a glance</source>
        <translation>快捷键一览(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>更改快捷键(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Copy table as &amp;LaTeX</source>
        <translation>复制表格为 LaTeX(&amp;L)</translation>
    </message>
    <message>
        <source>Copy table as &amp;Markdown</source>
        <translation>复制表格为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy table as &amp;CSV</source>
        <translation>复制表格为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Show the &amp;runs of the chosen cells</source>
        <translation>显示所选单元格的运行(&amp;R)</translation>
    </message>
    <message>
        <source>Show pairs only the &amp;first chosen gets right</source>
        <translation>显示仅第一个判对的图像对(&amp;F)</translation>
    </message>
    <message>
        <source>Show pairs only the &amp;second chosen gets right</source>
        <translation>显示仅第二个判对的图像对(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>Add &amp;training data…</source>
        <translation>添加训练数据(&amp;T)…</translation>
    </message>
    <message>
        <source>Add test &amp;set…</source>
        <translation>添加测试集(&amp;S)…</translation>
    </message>
    <message>
        <source>Scan &amp;all</source>
        <translation>全部扫描(&amp;A)</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>图像对</translation>
    </message>
    <message>
        <source>Open pairs…</source>
        <translation>打开图像对…</translation>
    </message>
    <message>
        <source>Export pairs as CSV…</source>
        <translation>导出图像对为 CSV…</translation>
    </message>
    <message>
        <source>Export contact sheet…</source>
        <translation>导出缩略图表…</translation>
    </message>
    <message>
        <source>Export HTML report…</source>
        <translation>导出 HTML 报告…</translation>
    </message>
    <message>
        <source>Prototypes</source>
        <translation>原型</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>显示整张图</translation>
    </message>
    <message>
        <source>Find an identity</source>
        <translation>查找身份</translation>
    </message>
    <message>
        <source>Pairs of the selected identities</source>
        <translation>所选身份的图像对</translation>
    </message>
    <message>
        <source>Figure of the maps…</source>
        <translation>制作地图插图…</translation>
    </message>
    <message>
        <source>&amp;Watch the chosen runs</source>
        <translation>查看所选运行(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Compare the chosen runs</source>
        <translation>比较所选运行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pairs of the chosen runs</source>
        <translation>所选运行的图像对(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Options side by side</source>
        <translation>并排显示选项(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Resume the chosen run</source>
        <translation>继续所选运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Archive, or take back</source>
        <translation>归档或取回(&amp;A)</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>移到回收站(&amp;T)</translation>
    </message>
    <message>
        <source>Open &amp;folder of the run</source>
        <translation>打开运行的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save the table of runs…</source>
        <translation>保存运行表(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Import settings...</source>
        <translation>导入设置...</translation>
    </message>
    <message>
        <source>Export settings...</source>
        <translation>导出设置...</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>显示队列</translation>
    </message>
    <message>
        <source>Logarithmic &amp;steps</source>
        <translation>对数步数轴(&amp;S)</translation>
    </message>
    <message>
        <source>Ignore &amp;outliers in scaling</source>
        <translation>缩放时忽略离群值(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Average seeds</source>
        <translation>对种子取平均(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>生成图</translation>
    </message>
    <message>
        <source>Open a file of vectors…</source>
        <translation>打开向量文件…</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>%1: its process (%2 on %3) is gone, at step %4.</source>
        <translation>%1：其进程（%3 上的 %2）在第 %4 步消失。</translation>
    </message>
    <message>
        <source>%1: no progress for %2.</source>
        <translation>%1：%2 内没有进展。</translation>
    </message>
    <message>
        <source>%1: no progress for %2 (%3).</source>
        <translation>%1：%2 内没有进展（%3）。</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>%1: %2 is no number at step %3.</source>
        <translation>%1：第 %3 步的 %2 不是数值。</translation>
    </message>
    <message>
        <source>%1: only %2 left on its disk; %3 are wanted.</source>
        <translation>%1：磁盘只剩 %2；需要 %3。</translation>
    </message>
    <message>
        <source>%1: its folder is not there any more (deleted, moved or unmounted).</source>
        <translation>%1：其文件夹已不存在（被删除、移动或卸载）。</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>p &lt; 0.001</source>
        <translation>p &lt; 0.001</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>%1 is %2 points behind %3 (%4 % interval %5 to %6, drawing the same pairs anew).</source>
        <translation>%1 比 %3 低 %2 个百分点（对相同图像对重新抽样的 %4 % 区间为 %5 至 %6）。</translation>
    </message>
    <message>
        <source>It is better on %1 pairs and worse on %2: McNemar&apos;s test gives %3.</source>
        <translation>它在 %1 对上更好，在 %2 对上更差：McNemar 检验得 %3。</translation>
    </message>
    <message>
        <source>Since the whole column is looked at, that counts as %1 (Holm).</source>
        <translation>由于考察整列，这相当于 %1（Holm）。</translation>
    </message>
    <message>
        <source>That is more than chance.</source>
        <translation>这超出偶然。</translation>
    </message>
    <message>
        <source>That may be chance.</source>
        <translation>这可能是偶然。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1: not evaluated yet.</source>
        <translation>%1：尚未评估。</translation>
    </message>
    <message>
        <source>%1 (seed %2)</source>
        <translation>%1（种子 %2）</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>The best of its column.</source>
        <translation>该列最佳。</translation>
    </message>
    <message>
        <source>Not tested against the best: %1.</source>
        <translation>未与最佳者检验：%1。</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be set against each other: %3.</source>
        <translation>%1 与 %2 无法对比：%3。</translation>
    </message>
    <message>
        <source>Over other seeds and pairs together: %1.</source>
        <translation>同时考虑其他种子和图像对：%1。</translation>
    </message>
    <message>
        <source>A single run tells nothing about other seeds.</source>
        <translation>单次运行无法说明其他种子的情况。</translation>
    </message>
    <message>
        <source>Percent of pairs told right, mean ± standard deviation over seeds. Bold: the best of its column. *: behind the best by more than chance (p below %1 after Holm&apos;s correction: over seeds and pairs; with a single run over pairs alone, by McNemar&apos;s test). The best is chosen from these figures, which flatters it.</source>
        <translation>判断正确的图像对百分比，各种子的平均值 ± 标准差。粗体：该列最佳。*：落后于最佳且超出偶然（Holm 校正后 p 低于 %1：针对种子与图像对；只有一次运行时仅针对图像对，用 McNemar 检验）。最佳是从这些数字中选出的，因此偏于乐观。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
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
        <source>there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).
Use `interproto watch RUN` in a terminal, or --screenshot FILE for a picture.</source>
        <translation>此处没有显示器（DISPLAY 和 WAYLAND_DISPLAY 均未设置）。
请在终端使用 `interproto watch RUN`，或用 --screenshot FILE 生成图片。</translation>
    </message>
    <message>
        <source>The workbench of Interproto: data, trainings, curves and pairs of face recognition across large age gaps.</source>
        <translation>Interproto 工作台：大年龄跨度人脸识别的数据、训练、曲线和图像对。</translation>
    </message>
    <message>
        <source>A workspace, a run, a folder of runs, a folder with TensorBoard&apos;s event files, or whatever can be dropped on the window.</source>
        <translation>工作区、运行、运行文件夹、含 TensorBoard 事件文件的文件夹，或任何可拖放到窗口的内容。</translation>
    </message>
    <message>
        <source>figure RECIPE.toml --out FILE draws a figure (figure --help).</source>
        <translation>figure RECIPE.toml --out FILE 绘制插图（figure --help）。</translation>
    </message>
    <message>
        <source>The page in front: data, train, watch, runs, compare, prototypes or pairs; some have parts, such as data:identities, data:issues and data:pairs.</source>
        <translation>置于前面的页面：data、train、watch、runs、compare、prototypes 或 pairs；有些含有部分，如 data:identities、data:issues 和 data:pairs。</translation>
    </message>
    <message>
        <source>Writes scored pairs with their faces as PNG, PDF or SVG.</source>
        <translation>将已评分的图像对连同人脸写为 PNG、PDF 或 SVG。</translation>
    </message>
    <message>
        <source>CSV that `interproto evaluate` wrote.</source>
        <translation>`interproto evaluate` 写出的 CSV。</translation>
    </message>
    <message>
        <source>The picture to write.</source>
        <translation>要写的图片。</translation>
    </message>
    <message>
        <source>Folder of the images; found when it is one above the CSV.</source>
        <translation>图像文件夹；若在 CSV 的上级则自动找到。</translation>
    </message>
    <message>
        <source>Only pairs that fail at the best threshold, the most wrong first.</source>
        <translation>仅在最佳阈值下判错的图像对，错得最多的在前。</translation>
    </message>
    <message>
        <source>At most so many pairs (24).</source>
        <translation>最多这么多对（24）。</translation>
    </message>
    <message>
        <source>Pairs in a row (4).</source>
        <translation>每行的对数（4）。</translation>
    </message>
    <message>
        <source>Makes faces unrecognisable.</source>
        <translation>使人脸无法辨认。</translation>
    </message>
    <message>
        <source>Draws the figure that a recipe describes; needs no display.</source>
        <translation>绘制配方所描述的插图；不需要显示器。</translation>
    </message>
    <message>
        <source>The recipe, as it is written beside figures.</source>
        <translation>写在插图旁边的配方。</translation>
    </message>
    <message>
        <source>The figure: .pdf, .svg, .png, .tex (TikZ) or .csv; its numbers go beside it.</source>
        <translation>插图：.pdf、.svg、.png、.tex（TikZ）或 .csv；其数值写在旁边。</translation>
    </message>
    <message>
        <source>The folder of runs, in place of the recipe&apos;s own.</source>
        <translation>代替配方中所写的运行文件夹。</translation>
    </message>
    <message>
        <source>Does not make maps that runs do not have yet.</source>
        <translation>不生成运行尚未拥有的地图。</translation>
    </message>
    <message>
        <source>figure takes one recipe</source>
        <translation>figure 需要一个配方</translation>
    </message>
    <message>
        <source>--out must name the figure</source>
        <translation>--out 必须指定插图</translation>
    </message>
    <message>
        <source>interproto-workbench: %1
Try figure --help.
</source>
        <translation>interproto-workbench：%1
请试 figure --help。
</translation>
    </message>
    <message>
        <source>--page takes one of: %1</source>
        <translation>--page 取以下之一：%1</translation>
    </message>
    <message>
        <source>what was to be shown could not be read in time</source>
        <translation>未能及时读取要显示的内容</translation>
    </message>
    <message>
        <source>contact-sheet SET.csv --out FILE draws the pairs of an evaluation (contact-sheet --help).</source>
        <translation>contact-sheet SET.csv --out FILE 绘制一次评估的图像对（contact-sheet --help）。</translation>
    </message>
    <message>
        <source>--screenshot replaces a file that is there already.</source>
        <translation>--screenshot 替换已有的文件。</translation>
    </message>
    <message>
        <source>Replaces files that are there already.</source>
        <translation>替换已有的文件。</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Two aligned face photos.</source>
        <translation>两张已对齐的人脸照片。</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>CSV of a scored pair list; tells how many of its impostor pairs are at least as similar.</source>
        <translation>已评分图像对列表的 CSV；说明其中有多少冒充对至少有这么相似。</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Failed pairs of %1</source>
        <translation>%1 的错误图像对</translation>
    </message>
    <message>
        <source>Pairs of %1</source>
        <translation>%1 的图像对</translation>
    </message>
    <message>
        <source>%1 of %2; threshold %3, accuracy %4 of %5 pairs</source>
        <translation>%2 中的 %1；阈值 %3，%5 对的准确率 %4</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Swap red and blue</source>
        <translation>交换红色与蓝色</translation>
    </message>
    <message>
        <source>Feed blue first, for weights that were trained on swapped pictures.</source>
        <translation>先输入蓝色通道，用于以颜色互换的图片训练的权重。</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>Folder with one folder an identity, images inside.</source>
        <translation>每个身份一个子文件夹、图像位于其中的文件夹。</translation>
    </message>
    <message>
        <source>Age labels</source>
        <translation>年龄标签</translation>
    </message>
    <message>
        <source>Text file with one line an image: id path age gender. Without it no identity counts as a child.</source>
        <translation>每张图像一行的文本文件：id 路径 年龄 性别。没有它则没有身份算作儿童。</translation>
    </message>
    <message>
        <source>Child below</source>
        <translation>儿童年龄低于</translation>
    </message>
    <message>
        <source>An image shows a child when its age is below this.</source>
        <translation>年龄低于此值的图像为儿童图像。</translation>
    </message>
    <message>
        <source>Child images</source>
        <translation>儿童图像数</translation>
    </message>
    <message>
        <source>An identity counts as a child identity with at least so many child images.</source>
        <translation>至少有这么多儿童图像的身份算作儿童身份。</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Load CUDA</source>
        <translation>加载 CUDA</translation>
    </message>
    <message>
        <source>Loads the CUDA side although no driver answers, to see whether it would load.</source>
        <translation>即使没有驱动应答也加载 CUDA 部分，以查看能否加载。</translation>
    </message>
</context>
<context>
    <name>Embed</name>
    <message>
        <source>Image list</source>
        <translation>图像列表</translation>
    </message>
    <message>
        <source>Text file with one path a line.</source>
        <translation>每行一个路径的文本文件。</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>根文件夹</translation>
    </message>
    <message>
        <source>Mirrored images</source>
        <translation>镜像图像</translation>
    </message>
    <message>
        <source>none embeds each image, mirror its mirror image, sum adds both and normalises.</source>
        <translation>none 嵌入每张图像，mirror 嵌入其镜像，sum 将两者相加并归一化。</translation>
    </message>
    <message>
        <source>Folder below which all the paths lie; empty: the folder of the list.</source>
        <translation>所有路径所在的上级文件夹；留空则为列表所在的文件夹。</translation>
    </message>
</context>
<context>
    <name>EvaluationReport</name>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>图像对</translation>
    </message>
    <message>
        <source>At the threshold</source>
        <translation>在该阈值下</translation>
    </message>
    <message>
        <source>Best on test</source>
        <translation>测试集最佳</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Ten-fold</source>
        <translation>十折</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>EER</source>
        <translation>EER</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Histogram of similarities</source>
        <translation>相似度直方图</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>Interproto %1; threshold %2. Best on test is chosen on these very pairs and so optimistic; ten-fold is not.</source>
        <translation>Interproto %1；阈值 %2。测试集最佳是在这些图像对本身上选出的，因此偏乐观；十折则不然。</translation>
    </message>
    <message>
        <source>Failures, the most wrong first</source>
        <translation>错误的图像对，错得最多的在前</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略去</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Wanted: one of %1.</source>
        <translation>应为：%1 之一。</translation>
    </message>
    <message>
        <source>Wanted: a number %1, or the word %2.</source>
        <translation>应为：数值 %1，或单词 %2。</translation>
    </message>
    <message>
        <source>Wanted: whole numbers %1 with commas between.</source>
        <translation>应为：以逗号分隔的整数 %1。</translation>
    </message>
    <message>
        <source>Wanted: a number %1.</source>
        <translation>应为：数值 %1。</translation>
    </message>
    <message>
        <source>Wanted: a whole number %1.</source>
        <translation>应为：整数 %1。</translation>
    </message>
    <message>
        <source>This text cannot be used. %1</source>
        <translation>无法使用此文本。%1</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>IEEE, one column</source>
        <translation>IEEE，单栏</translation>
    </message>
    <message>
        <source>IEEE, two columns</source>
        <translation>IEEE，双栏</translation>
    </message>
    <message>
        <source>Springer, one column</source>
        <translation>Springer，单栏</translation>
    </message>
    <message>
        <source>Springer, two columns</source>
        <translation>Springer，双栏</translation>
    </message>
    <message>
        <source>Springer LNCS</source>
        <translation>Springer LNCS</translation>
    </message>
    <message>
        <source>Elsevier, one column</source>
        <translation>Elsevier，单栏</translation>
    </message>
    <message>
        <source>Elsevier, two columns</source>
        <translation>Elsevier，双栏</translation>
    </message>
    <message>
        <source>BMVC</source>
        <translation>BMVC</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Width and type of a journal, a conference or a slide.</source>
        <translation>期刊、会议或幻灯片的宽度与字体。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the printed figure; 0: as it is usual there.</source>
        <translation>印刷插图的宽度；0：按其惯例。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of the printed figure; 0: as the panels need it.</source>
        <translation>印刷插图的高度；0：按各面板所需。</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Family of the type; empty: as it is usual there.</source>
        <translation>字体族；为空：按其惯例。</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Of labels; 0: as it is usual there.</source>
        <translation>标签的字号；0：按其惯例。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>okabe_ito is safe for every kind of colour vision; study is red on blue; grey is for print without colour.</source>
        <translation>okabe_ito 对各种色觉均安全；study 为蓝底红点；grey 用于黑白印刷。</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Once below all panels, inside the first one, or none.</source>
        <translation>所有面板下方一次、第一个面板内，或无。</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>(a), (b), (c) before the titles of several panels.</source>
        <translation>在多个面板的标题前加 (a)、(b)、(c)。</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The title of each panel.</source>
        <translation>每个面板的标题。</translation>
    </message>
    <message>
        <source>Panels a row</source>
        <translation>每行面板数</translation>
    </message>
    <message>
        <source>0: as many as fit.</source>
        <translation>0：能放多少放多少。</translation>
    </message>
    <message>
        <source>Width of lines</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Of curves; axes are half as wide, never under 0.25 pt.</source>
        <translation>曲线的线宽；坐标轴为其一半，不小于 0.25 pt。</translation>
    </message>
    <message>
        <source>Size of marks</source>
        <translation>标记大小</translation>
    </message>
    <message>
        <source>Diameter of points; 0: smaller the more there are.</source>
        <translation>点的直径；0：点越多越小。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>vector: each a shape of its own; raster: one picture inside vector axes, for large maps; auto: raster above 5,000 a panel.</source>
        <translation>vector：每点一个图形；raster：矢量坐标轴内的一幅位图，适合大图；auto：每面板超过 5,000 点时用 raster。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Of PNG pictures and of raster points.</source>
        <translation>PNG 图片和位图点的分辨率。</translation>
    </message>
    <message>
        <source>Equal axes</source>
        <translation>相同坐标轴</translation>
    </message>
    <message>
        <source>Maps side by side share one range.</source>
        <translation>并排的地图共用一个范围。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What is drawn.</source>
        <translation>绘制的内容。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>A run, a map folder or a file, relative to the recipe; several runs where a panel compares them.</source>
        <translation>运行、地图文件夹或文件，相对于配方；面板做比较时可为多个运行。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Above the panel; empty: made from the input.</source>
        <translation>面板上方的标题；为空：由输入生成。</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Which of the run&apos;s evaluations.</source>
        <translation>运行的哪一个评估。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Tags of the curves, such as train/loss.</source>
        <translation>曲线的标签，如 train/loss。</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>What the colour of a prototype tells.</source>
        <translation>原型的颜色所表示的内容。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Weight of the past in the mean of a curve.</source>
        <translation>曲线平均中过去的权重。</translation>
    </message>
    <message>
        <source>Logarithmic x</source>
        <translation>对数 x</translation>
    </message>
    <message>
        <source>The horizontal axis in powers of ten.</source>
        <translation>横轴按 10 的幂。</translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation>对数 y</translation>
    </message>
    <message>
        <source>The vertical axis in powers of ten.</source>
        <translation>纵轴按 10 的幂。</translation>
    </message>
    <message>
        <source>Title of x</source>
        <translation>x 标题</translation>
    </message>
    <message>
        <source>Empty: what the kind says.</source>
        <translation>为空：由种类决定。</translation>
    </message>
    <message>
        <source>Title of y</source>
        <translation>y 标题</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>分箱数</translation>
    </message>
    <message>
        <source>Of histograms.</source>
        <translation>直方图的分箱数。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Which panel of a table of several, from 0.</source>
        <translation>含多个面板的表中的第几个，从 0 起。</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>批量训练</translation>
    </message>
    <message>
        <source>A folder of runs: one panel a run, made as the one panel says.</source>
        <translation>运行的文件夹：按该面板的设定每个运行一个面板。</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Test sets</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>训练计划</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>ImageLoader</name>
    <message>
        <source>no reader for %1 is installed</source>
        <translation>未安装可读取 %1 的读取器</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>已损坏：%1</translation>
    </message>
    <message>
        <source>the end of the file is missing</source>
        <translation>文件结尾缺失</translation>
    </message>
    <message>
        <source>more than 100 scans</source>
        <translation>超过 100 次扫描</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
</context>
<context>
    <name>Init</name>
    <message>
        <source>Identities</source>
        <translation>身份数</translation>
    </message>
    <message>
        <source>Classes of the head; 0 writes no head.</source>
        <translation>分类头的类别数；0 表示不写分类头。</translation>
    </message>
</context>
<context>
    <name>KitSentence</name>
    <message>
        <source>found epochs that do not rise</source>
        <translation>轮次没有递增</translation>
    </message>
    <message>
        <source>epoch %1 is never reached, the training has %2 epochs</source>
        <translation>永远不会到达第 %1 轮，训练共 %2 轮</translation>
    </message>
    <message>
        <source>%1 learns from ages and there are no age labels</source>
        <translation>%1 需要年龄来学习，但没有年龄标签</translation>
    </message>
    <message>
        <source>without age labels there is no child identity and the child term is 0</source>
        <translation>没有年龄标签就没有儿童身份，儿童项为 0</translation>
    </message>
    <message>
        <source>found true, wanted false: %1 takes no child term</source>
        <translation>给出的是 true，应为 false：%1 不接受儿童项</translation>
    </message>
    <message>
        <source>found ages that do not rise</source>
        <translation>年龄没有递增</translation>
    </message>
    <message>
        <source>found a method twice</source>
        <translation>有一种方法出现了两次</translation>
    </message>
    <message>
        <source>found a seed twice</source>
        <translation>有一个种子出现了两次</translation>
    </message>
    <message>
        <source>found a preset twice</source>
        <translation>有一个预设出现了两次</translation>
    </message>
    <message>
        <source>a map that is continued has its places already</source>
        <translation>继续的图已有各点位置</translation>
    </message>
    <message>
        <source>the same number as %1: two classes, one set of labels</source>
        <translation>与 %1 编号相同：两个类别共用一套标签</translation>
    </message>
    <message>
        <source>Merge the two folders or rename one.</source>
        <translation>合并这两个文件夹，或重命名其中一个。</translation>
    </message>
    <message>
        <source>the age file has no line for this picture; its age is unknown</source>
        <translation>年龄文件中没有这张图片的行；年龄未知</translation>
    </message>
    <message>
        <source>the folder cannot be listed: %1</source>
        <translation>无法列出文件夹：%1</translation>
    </message>
    <message>
        <source>The identity has no pictures; check its permissions.</source>
        <translation>该身份没有图片；请检查权限。</translation>
    </message>
    <message>
        <source>the folder holds no pictures</source>
        <translation>文件夹中没有图片</translation>
    </message>
    <message>
        <source>It stays a class; remove the folder if it should not be one.</source>
        <translation>它仍是一个类别；若不该如此，请移除该文件夹。</translation>
    </message>
    <message>
        <source>no picture younger than %1</source>
        <translation>没有小于 %1 岁的图片</translation>
    </message>
    <message>
        <source>no picture of age %1 or more</source>
        <translation>没有 %1 岁及以上的图片</translation>
    </message>
    <message>
        <source>%1 pictures younger than %2 exist, the age file names %3, the filter is %4: a child identity for the reference, not here</source>
        <translation>存在 %1 张小于 %2 岁的图片，年龄文件列出 %3 张，筛选值为 %4：在参考实现中是儿童身份，在这里不是</translation>
    </message>
    <message>
        <source>Complete the pictures to train exactly as the reference.</source>
        <translation>补全图片才能与参考实现完全一致地训练。</translation>
    </message>
    <message>
        <source>a folder inside an identity&apos;s folder; its pictures are not used</source>
        <translation>身份文件夹中的子文件夹；其中的图片不会使用</translation>
    </message>
    <message>
        <source>not a picture by its extension (.jpg .jpeg .png .bmp .webp)</source>
        <translation>从扩展名看不是图片（.jpg .jpeg .png .bmp .webp）</translation>
    </message>
    <message>
        <source>neither a file nor a folder, or a link to nothing</source>
        <translation>既不是文件也不是文件夹，或是失效的链接</translation>
    </message>
    <message>
        <source>labels %1, which has no picture</source>
        <translation>标注了 %1，但没有该图片</translation>
    </message>
    <message>
        <source>identity %1 has %2 labels and no folder</source>
        <translation>身份 %1 有 %2 个标签，但没有文件夹</translation>
    </message>
    <message>
        <source>Its lines are not used.</source>
        <translation>这些行不会使用。</translation>
    </message>
    <message>
        <source>no identity has %1 pictures younger than %2</source>
        <translation>没有任何身份有 %1 张小于 %2 岁的图片</translation>
    </message>
    <message>
        <source>The Inter-Prototype term will be zero; lower the child filter or check the age file.</source>
        <translation>Inter-Prototype 项将为零；请降低儿童筛选值或检查年龄文件。</translation>
    </message>
    <message>
        <source>the %1 folders are not the numbers 0 to %2</source>
        <translation>这 %1 个文件夹的名称不是 0 到 %2 的编号</translation>
    </message>
    <message>
        <source>the training folder holds no pictures, wanted `&lt;id&gt;/&lt;image&gt;`</source>
        <translation>训练文件夹中没有图片，应为 `&lt;id&gt;/&lt;image&gt;`</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>the catalogue was of another training folder; it was made anew</source>
        <translation>目录库属于另一个训练文件夹；已重新建立</translation>
    </message>
    <message>
        <source>not a folder of pictures; it is no identity</source>
        <translation>不是图片文件夹；不算身份</translation>
    </message>
    <message>
        <source>Move it out of the training folder.</source>
        <translation>请把它移出训练文件夹。</translation>
    </message>
    <message>
        <source>%1 is labelled in line %2 already (age %3, here %4); this line counts</source>
        <translation>%1 在第 %2 行已有标签（年龄 %3，此处 %4）；以本行为准</translation>
    </message>
    <message>
        <source>%1 is not below %2</source>
        <translation>%1 不在 %2 之下</translation>
    </message>
    <message>
        <source>the picture is not there</source>
        <translation>图片不存在</translation>
    </message>
    <message>
        <source>Pairs that name it are not scored.</source>
        <translation>含有它的图像对不会评分。</translation>
    </message>
    <message>
        <source>the picture cannot be read</source>
        <translation>无法读取图片</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>它被排除在外。</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>It is left out; fetch it again.</source>
        <translation>它被排除在外；请重新获取。</translation>
    </message>
    <message>
        <source>no picture in a known format</source>
        <translation>不是已知格式的图片</translation>
    </message>
    <message>
        <source>the picture is cut short</source>
        <translation>图片被截断</translation>
    </message>
    <message>
        <source>the picture is too large</source>
        <translation>图片太大</translation>
    </message>
    <message>
        <source>the picture cannot be decoded without repairs</source>
        <translation>图片不修复就无法解码</translation>
    </message>
    <message>
        <source>the picture is grey</source>
        <translation>图片是灰度图</translation>
    </message>
    <message>
        <source>The channel is used three times.</source>
        <translation>该通道使用三次。</translation>
    </message>
    <message>
        <source>the picture has an alpha channel</source>
        <translation>图片带有透明通道</translation>
    </message>
    <message>
        <source>It is dropped.</source>
        <translation>该通道被丢弃。</translation>
    </message>
    <message>
        <source>the extension names another format than the content has</source>
        <translation>扩展名与内容的格式不一致</translation>
    </message>
    <message>
        <source>the picture is %1x%2, not 112x112</source>
        <translation>图片是 %1x%2，不是 112x112</translation>
    </message>
    <message>
        <source>It is resized when it is loaded.</source>
        <translation>加载时会缩放。</translation>
    </message>
    <message>
        <source>another file of the folder has the same number</source>
        <translation>文件夹中另一个文件的编号相同</translation>
    </message>
    <message>
        <source>Both are trained on, with one label.</source>
        <translation>两者都用于训练，共用一个标签。</translation>
    </message>
    <message>
        <source>blanks in the names leave several ways to split the line into two paths</source>
        <translation>名称中的空格使该行有多种拆成两个路径的方式</translation>
    </message>
    <message>
        <source>found the label %1, wanted 1, 0 or -1</source>
        <translation>标签是 %1，应为 1、0 或 -1</translation>
    </message>
    <message>
        <source>found a label alone, wanted two paths</source>
        <translation>只有标签，应有两个路径</translation>
    </message>
    <message>
        <source>%1 cannot be split into two paths that end as pictures do, and no pair sorts before it</source>
        <translation>%1 无法拆成两个以图片扩展名结尾的路径，且没有排在它之前的图像对</translation>
    </message>
    <message>
        <source>%1 cannot be split into two paths that end as pictures do; the pair of line %2 counts again under label %3</source>
        <translation>%1 无法拆成两个以图片扩展名结尾的路径；第 %2 行的图像对以标签 %3 再计一次</translation>
    </message>
    <message>
        <source>%1 cannot be split into two paths that end as pictures do</source>
        <translation>%1 无法拆成两个以图片扩展名结尾的路径</translation>
    </message>
    <message>
        <source>the line repeats line %1</source>
        <translation>该行与第 %1 行重复</translation>
    </message>
    <message>
        <source>Both count.</source>
        <translation>两者都计入。</translation>
    </message>
    <message>
        <source>The line is left out.</source>
        <translation>该行被排除在外。</translation>
    </message>
    <message>
        <source>The age is used.</source>
        <translation>年龄仍会使用。</translation>
    </message>
    <message>
        <source>found %1, wanted %2</source>
        <translation>得到 %1，应为 %2</translation>
    </message>
    <message>
        <source>two paths</source>
        <translation>两个路径</translation>
    </message>
    <message>
        <source>text without control bytes</source>
        <translation>不含控制字符的文本</translation>
    </message>
    <message>
        <source>a number of years from 0 to 150</source>
        <translation>0 到 150 的年数</translation>
    </message>
    <message>
        <source>a number of years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>a path that ends in &lt;identity&gt;/&lt;image&gt;</source>
        <translation>以 &lt;identity&gt;/&lt;image&gt; 结尾的路径</translation>
    </message>
    <message>
        <source>a gender of 0 or 1</source>
        <translation>0 或 1 的性别</translation>
    </message>
    <message>
        <source>50, 100 or 152</source>
        <translation>50、100 或 152</translation>
    </message>
    <message>
        <source>a path holds control bytes: %1</source>
        <translation>路径中含有控制字符：%1</translation>
    </message>
    <message>
        <source>a path is absolute: %1</source>
        <translation>有一个绝对路径：%1</translation>
    </message>
    <message>
        <source>a path holds &quot;..&quot;: %1</source>
        <translation>路径中含有 &quot;..&quot;：%1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 runs finished</source>
        <translation>%1：%3 次运行中完成了 %2 次</translation>
    </message>
    <message>
        <source>%1: several runs have the same seed</source>
        <translation>%1：有多次运行使用相同的种子</translation>
    </message>
    <message>
        <source>%1 on %2 is not tested: %3</source>
        <translation>%1 在 %2 上未作检验：%3</translation>
    </message>
    <message>
        <source>%1 on %2 are not tested: %3</source>
        <translation>%1 在 %2 上未作检验：%3</translation>
    </message>
    <message>
        <source>every test set</source>
        <translation>所有测试集</translation>
    </message>
    <message>
        <source>it was evaluated on other pairs than the best</source>
        <translation>它所用的图像对与最佳者不同</translation>
    </message>
    <message>
        <source>its runs were evaluated on different pairs</source>
        <translation>其各次运行使用了不同的图像对</translation>
    </message>
    <message>
        <source>%1 has not kept the pairs of this evaluation</source>
        <translation>%1 未保留这次评估的图像对</translation>
    </message>
    <message>
        <source>the pairs of this evaluation were not kept</source>
        <translation>未保留这次评估的图像对</translation>
    </message>
    <message>
        <source>the file names of this test set tell no ages</source>
        <translation>该测试集的文件名不含年龄</translation>
    </message>
    <message>
        <source>not evaluated yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <source>Classes are numbered by value where all names are numbers, else in byte order of the names.</source>
        <translation>所有名称都是数字时类别按数值编号，否则按名称的字节顺序编号。</translation>
    </message>
    <message>
        <source>none of the %1 pictures can be read</source>
        <translation>%1 张图片无一可读</translation>
    </message>
    <message>
        <source>Get them again; the findings say what the files are.</source>
        <translation>请重新获取；检查结果说明了这些文件是什么。</translation>
    </message>
    <message>
        <source>none of its %1 pictures exists below %2</source>
        <translation>其 %1 张图片在 %2 下均不存在</translation>
    </message>
    <message>
        <source>none of its %1 pairs has two pictures that can be read below %2</source>
        <translation>其 %1 个图像对在 %2 下没有一对两张图片都可读</translation>
    </message>
    <message>
        <source>Name the folder that holds the pictures of the list.</source>
        <translation>请指定存放列表中图片的文件夹。</translation>
    </message>
    <message>
        <source>it holds no line, wanted %1</source>
        <translation>没有任何行，应为 %1</translation>
    </message>
    <message>
        <source>The download did not end, or the disk lost it: get it again.</source>
        <translation>下载未完成，或磁盘丢失了内容：请重新获取。</translation>
    </message>
    <message>
        <source>its only line cannot be used; here: %1</source>
        <translation>唯一的一行无法使用；此处：%1</translation>
    </message>
    <message>
        <source>none of its %1 lines can be used; here: %2</source>
        <translation>其 %1 行无一可用；此处：%2</translation>
    </message>
    <message>
        <source>It looks like an age file (id path age gender): was it named in the wrong place?</source>
        <translation>看起来是年龄文件（id path age gender）：是否指定错了位置？</translation>
    </message>
    <message>
        <source>It looks like a pair list (label path1 path2): was it named in the wrong place?</source>
        <translation>看起来是图像对列表（label path1 path2）：是否指定错了位置？</translation>
    </message>
    <message>
        <source>It looks like the CSV of an evaluation: was it named in the wrong place?</source>
        <translation>看起来是评估的 CSV：是否指定错了位置？</translation>
    </message>
    <message>
        <source>Look at the first lines: are its columns in another order?</source>
        <translation>请查看前几行：列的顺序是否不同？</translation>
    </message>
    <message>
        <source>all of its %1 pairs have the label %2; wanted pairs of one person (1) and pairs of two (0)</source>
        <translation>其 %1 个图像对的标签都是 %2；需要同一人的对（1）和两个人的对（0）</translation>
    </message>
    <message>
        <source>Without both there is no accuracy.</source>
        <translation>缺少任何一种就没有准确率。</translation>
    </message>
    <message>
        <source>the id is %1 and the folder of the path is %2</source>
        <translation>id 是 %1，而路径的文件夹是 %2</translation>
    </message>
    <message>
        <source>The folder counts; are columns swapped?</source>
        <translation>以文件夹为准；列是否颠倒了？</translation>
    </message>
    <message>
        <source>the label is -1; it counts as 0, two persons</source>
        <translation>标签是 -1；按 0（两个人）计</translation>
    </message>
    <message>
        <source>lines &quot;id path age gender&quot;</source>
        <translation>“id path age gender”形式的行</translation>
    </message>
    <message>
        <source>lines &quot;label path1 path2&quot;</source>
        <translation>“label path1 path2”形式的行</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>No font with the letters of %1 is installed. On Debian, install %2 (or fonts-noto-cjk, which is larger) and start again; until then the window speaks English.</source>
        <translation>没有安装包含%1文字的字体。在 Debian 上请安装 %2（或更大的 fonts-noto-cjk）后重新启动；在此之前窗口使用英语。</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Images embedded at once; larger needs more memory.</source>
        <translation>一次嵌入的图像数；越大需要的内存越多。</translation>
    </message>
    <message>
        <source>Decoding threads</source>
        <translation>解码线程</translation>
    </message>
    <message>
        <source>Threads that read and decode images.</source>
        <translation>读取并解码图像的线程数。</translation>
    </message>
    <message>
        <source>Images that go through the network at once.</source>
        <translation>一次通过网络的图像数。</translation>
    </message>
    <message>
        <source>Threads that decode images. The order of images does not depend on it.</source>
        <translation>解码图像的线程数。图像顺序与它无关。</translation>
    </message>
    <message>
        <source>Batches ahead</source>
        <translation>预取批数</translation>
    </message>
    <message>
        <source>Batches decoded ahead of the training; more smooths slow disks and takes memory.</source>
        <translation>在训练之前解码的批数；越多越能弥补慢速磁盘，但占用内存。</translation>
    </message>
    <message>
        <source>Mirror at random</source>
        <translation>随机镜像</translation>
    </message>
    <message>
        <source>Mirror each training image with probability one half.</source>
        <translation>以二分之一的概率对每张训练图像做镜像。</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>A run folder (the prototypes of its newest checkpoint), a .pth file of a head, or a .npy array with one row a point.</source>
        <translation>运行文件夹（其最新检查点的原型）、分类头 .pth 文件，或每点一行的 .npy 数组。</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>CSV with one row a point, as `prototypes` writes it; empty: the one beside the input, if any.</source>
        <translation>每点一行的 CSV，如 `prototypes` 所写；为空：取输入旁边的文件（若有）。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>all, or children: identities that count as children.</source>
        <translation>all（全部）或 children：算作儿童的身份。</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>How many neighbours a point attends to. At most a third of the other points; a larger one is lowered, and said so.</source>
        <translation>一个点关注多少邻居。至多为其他点数的三分之一；更大时会降低并说明。</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Steps of the optimisation.</source>
        <translation>优化的步数。</translation>
    </message>
    <message>
        <source>Exaggeration</source>
        <translation>夸张系数</translation>
    </message>
    <message>
        <source>Strength of the attraction after the first iterations: 1 is t-SNE; 2 to 4 draw clusters together and apart.</source>
        <translation>最初迭代之后的吸引强度：1 即 t-SNE；2 至 4 使簇更紧、彼此更远。</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起始布局</translation>
    </message>
    <message>
        <source>Folder of an earlier map: points start where it has them, matched by identity, so that two maps can be compared.</source>
        <translation>先前地图的文件夹：按身份匹配，点从其位置开始，使两张地图可比。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goes on with the map in that folder from where it stopped.</source>
        <translation>从停下处继续该文件夹中的地图。</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Principal components kept before neighbours are looked for; 0 keeps the points as they are.</source>
        <translation>寻找邻居之前保留的主成分数；0 保持原样。</translation>
    </message>
    <message>
        <source>First exaggeration</source>
        <translation>初始夸张</translation>
    </message>
    <message>
        <source>Strength of the attraction in the first iterations.</source>
        <translation>最初迭代中的吸引强度。</translation>
    </message>
    <message>
        <source>First iterations</source>
        <translation>初始迭代</translation>
    </message>
    <message>
        <source>How long the first exaggeration lasts.</source>
        <translation>初始夸张持续多久。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>0: the number of points divided by the exaggeration.</source>
        <translation>0：点数除以夸张系数。</translation>
    </message>
    <message>
        <source>Repulsion</source>
        <translation>排斥</translation>
    </message>
    <message>
        <source>exact sums over all pairs; grid convolves with FFTs, within half a percent and far quicker for many points; auto chooses by number.</source>
        <translation>exact 对所有点对求和；grid 用 FFT 卷积，误差在 0.5 % 以内，点多时快得多；auto 按点数选择。</translation>
    </message>
    <message>
        <source>Settled at</source>
        <translation>稳定阈值</translation>
    </message>
    <message>
        <source>Ends early when the mean step of a point, as a share of the map&apos;s spread, falls below this; 0 never does.</source>
        <translation>当点的平均移动占地图展宽的比例低于此值时提前结束；0 表示从不。</translation>
    </message>
    <message>
        <source>Live interval</source>
        <translation>实时间隔</translation>
    </message>
    <message>
        <source>Writes the layout as it forms every so often; 0 never.</source>
        <translation>每隔这么久写出正在形成的布局；0 表示从不。</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>起始布局数</translation>
    </message>
    <message>
        <source>How many starts are tried; the one that leads to the lowest divergence goes on. 0: 8 up to 500 points, else 1.</source>
        <translation>尝试多少个起始布局；散度最低的那个继续进行。0：不超过 500 个点时为 8，否则为 1。</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>强制</translation>
    </message>
    <message>
        <source>Replaces the map that is there, and takes the folder although its lock names another host.</source>
        <translation>替换已有的图，即使文件夹的锁指明另一台主机也使用该文件夹。</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>Margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>How far an image must be nearer to its own prototype than to others; larger asks for tighter identities. auto: 0.5, and 0.35 for cosface, oecnn, dal and mtl. An angle in radians for arcface, curricularface, broadface and inter_prototype, else a cosine.</source>
        <translation>图像必须比其他原型更靠近自身原型多少；越大要求身份越紧凑。auto：0.5，cosface、oecnn、dal、mtl 为 0.35。arcface、curricularface、broadface、inter_prototype 中为弧度角，其余为余弦值。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Factor on the cosines before the softmax; larger sharpens it. auto: 64, and 32 for mv_am.</source>
        <translation>softmax 之前乘在余弦上的系数；越大越尖锐。auto：64，mv_am 为 32。</translation>
    </message>
    <message>
        <source>Child term</source>
        <translation>儿童项</translation>
    </message>
    <message>
        <source>Adds Inter-Prototype&apos;s term to arcface, cosface, mv_am, curricularface or broadface; inter_prototype always has it.</source>
        <translation>在 arcface、cosface、mv_am、curricularface 或 broadface 上加入 Inter-Prototype 项；inter_prototype 始终包含它。</translation>
    </message>
    <message>
        <source>Child term weight</source>
        <translation>儿童项权重</translation>
    </message>
    <message>
        <source>Weight of the term that pushes the prototypes of child identities apart; 0 leaves it out.</source>
        <translation>使儿童身份的原型彼此远离的项的权重；0 表示不用。</translation>
    </message>
    <message>
        <source>Age weight</source>
        <translation>年龄权重</translation>
    </message>
    <message>
        <source>Weight of the age loss of oecnn, dal and mtl. auto: 0.001, and 0.1 for dal.</source>
        <translation>oecnn、dal、mtl 的年龄损失权重。auto：0.001，dal 为 0.1。</translation>
    </message>
    <message>
        <source>Adversary weight</source>
        <translation>对抗权重</translation>
    </message>
    <message>
        <source>Weight of what drives age out of the embedding: the correlation of dal, the age adversary of mtl. auto: 0.1 and 0.002.</source>
        <translation>将年龄从嵌入中驱除的项的权重：dal 的相关性、mtl 的年龄对抗网络。auto：0.1 和 0.002。</translation>
    </message>
    <message>
        <source>Missing age</source>
        <translation>缺失年龄</translation>
    </message>
    <message>
        <source>Age taken for an image without one, 30 in the study; skip leaves such images out of the age loss.</source>
        <translation>没有年龄的图像所用的年龄，研究中为 30；skip 则将其排除在年龄损失之外。</translation>
    </message>
    <message>
        <source>Age groups</source>
        <translation>年龄组</translation>
    </message>
    <message>
        <source>Ages that part the groups, rising: the first age of each next group for dal, the last age of each group for mtl. Empty: 13, 19, 26, 36, 46, 56, 66 and 10, 20, 30, 40, 50, 60.</source>
        <translation>按升序划分各组的年龄：dal 为下一组的起始年龄，mtl 为每组的末尾年龄。为空：13, 19, 26, 36, 46, 56, 66 和 10, 20, 30, 40, 50, 60。</translation>
    </message>
    <message>
        <source>Hard class weight</source>
        <translation>困难类权重</translation>
    </message>
    <message>
        <source>t of mv_am: classes nearer than the own one less the margin count as cosine (1 + t) c + t; 0 is cosface.</source>
        <translation>mv_am 的 t：比自身类减去间隔更近的类按余弦 (1 + t) c + t 计算；0 即 cosface。</translation>
    </message>
    <message>
        <source>Easy margin</source>
        <translation>宽松间隔</translation>
    </message>
    <message>
        <source>mv_am subtracts the margin only where the own cosine is above 0.</source>
        <translation>mv_am 仅在自身余弦大于 0 时减去间隔。</translation>
    </message>
    <message>
        <source>Curriculum rate</source>
        <translation>课程速率</translation>
    </message>
    <message>
        <source>Share of the batch&apos;s mean cosine in the running mean t of curricularface; larger lets hard classes count sooner.</source>
        <translation>批平均余弦在 curricularface 滑动平均 t 中所占的份额；越大困难类越早起作用。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Past embeddings that broadface trains its class weights on besides the batch; 0 keeps none.</source>
        <translation>broadface 除当前批之外用来训练类权重的历史嵌入数；0 表示不保留。</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>broadface moves each queued embedding as far as the weights of its class have moved since.</source>
        <translation>broadface 将队列中每个嵌入按其类权重自那以后的移动量移动。</translation>
    </message>
    <message>
        <source>Batch trains head</source>
        <translation>批训练分类头</translation>
    </message>
    <message>
        <source>Lets broadface&apos;s loss over the batch alone train the class weights too, as the study&apos;s code did; off is the method as published.</source>
        <translation>像研究代码那样让 broadface 的批损失也训练类权重；关闭即为论文所述方法。</translation>
    </message>
    <message>
        <source>Mapping steps</source>
        <translation>映射步数</translation>
    </message>
    <message>
        <source>Steps in which dal looks for the correlation of age and identity, while all else rests.</source>
        <translation>dal 在其余部分不动时寻找年龄与身份相关性的步数。</translation>
    </message>
    <message>
        <source>Main steps</source>
        <translation>主步数</translation>
    </message>
    <message>
        <source>Steps after them in which dal trains all else against it; then both begin again.</source>
        <translation>此后 dal 针对它训练其余部分的步数；然后两者重新开始。</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关性</translation>
    </message>
    <message>
        <source>What dal counts of the correlation: its square, as the study&apos;s code did, or its absolute value, as published.</source>
        <translation>dal 所用的相关性度量：如研究代码取平方，或如论文取绝对值。</translation>
    </message>
    <message>
        <source>Residual of</source>
        <translation>残差来源</translation>
    </message>
    <message>
        <source>What dal takes the age part from: the raw features, as the study&apos;s code did, or the unit features.</source>
        <translation>dal 从何处取年龄部分：如研究代码取原始特征，或取单位特征。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Loss to train with.</source>
        <translation>用于训练的损失。</translation>
    </message>
    <message>
        <source>OECNN head</source>
        <translation>OECNN 分类头</translation>
    </message>
    <message>
        <source>What oecnn tells identities apart with: cosface, as the study&apos;s code did, or a_softmax with its fourfold angle and no margin to set, as published.</source>
        <translation>oecnn 区分身份的方式：cosface（与研究代码一致），或 a_softmax（如论文所述，使用四倍角，无需设定间隔）。</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A run folder (its newest checkpoint), or a .pth file of backbone weights.</source>
        <translation>运行文件夹（最新检查点）或主干权重 .pth 文件。</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Backbone</source>
        <translation>主干网络</translation>
    </message>
    <message>
        <source>Family of the backbone: ir, ir_se (with squeeze and excitation) or mobilefacenet (small and quick).</source>
        <translation>主干网络的种类：ir、ir_se（带 squeeze-and-excitation）或 mobilefacenet（小而快）。</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Layers of an IR network: 50, 100 or 152. MobileFaceNet has one depth and ignores it.</source>
        <translation>IR 网络的层数：50、100 或 152。MobileFaceNet 只有一种深度，忽略此项。</translation>
    </message>
    <message>
        <source>Embedding size</source>
        <translation>嵌入维数</translation>
    </message>
    <message>
        <source>Numbers an image is described by. Published weights have 512.</source>
        <translation>描述一张图像的数值个数。公开的权重为 512。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of features set to zero before the last linear layer of an IR network while training; more regularises more.</source>
        <translation>训练时在 IR 网络最后线性层之前置零的特征比例；越大正则化越强。</translation>
    </message>
</context>
<context>
    <name>Occlusion</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The two aligned face photos of the pair.</source>
        <translation>图像对的两张已对齐人脸照片。</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>遮块</translation>
    </message>
    <message>
        <source>Side of the grey square that covers part of a face; larger: a smoother map that tells places apart less well.</source>
        <translation>遮住部分人脸的灰色方块边长；越大：图越平滑，但区分位置的能力越弱。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步距</translation>
    </message>
    <message>
        <source>Distance between two places of the square; half of it takes four times as long.</source>
        <translation>方块两个位置之间的距离；减半则耗时四倍。</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Folder for the layout, its reports and the cache of neighbours.</source>
        <translation>存放布局、其报告和邻居缓存的文件夹。</translation>
    </message>
    <message>
        <source>The run folder: curves, checkpoints, evaluations.</source>
        <translation>运行文件夹：曲线、检查点、评估。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goes on with the run in that folder from its newest whole checkpoint.</source>
        <translation>从该文件夹中最新的完整检查点继续运行。</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>强制</translation>
    </message>
    <message>
        <source>Resumes although the images or the label file changed, or a lock names another host.</source>
        <translation>即使图像或标签文件已更改，或锁属于另一台主机，也继续。</translation>
    </message>
    <message>
        <source>First backbone</source>
        <translation>初始主干</translation>
    </message>
    <message>
        <source>Starts from these backbone weights (.pth).</source>
        <translation>从这些主干权重（.pth）开始。</translation>
    </message>
    <message>
        <source>First head</source>
        <translation>初始分类头</translation>
    </message>
    <message>
        <source>Starts from this head (.pth).</source>
        <translation>从这个分类头（.pth）开始。</translation>
    </message>
    <message>
        <source>Folder for one CSV a set and summary.json; empty: the run&apos;s evaluation folder, or only the terminal.</source>
        <translation>每个测试集一个 CSV 及 summary.json 的文件夹；为空则为运行的评估文件夹，否则仅输出到终端。</translation>
    </message>
    <message>
        <source>The .npy file to write: one row an image, float32.</source>
        <translation>要写的 .npy 文件：每张图像一行，float32。</translation>
    </message>
    <message>
        <source>Folder for prototypes.npy and prototypes.csv; empty: the run&apos;s prototypes folder.</source>
        <translation>prototypes.npy 和 prototypes.csv 的文件夹；为空则为运行的 prototypes 文件夹。</translation>
    </message>
    <message>
        <source>Folder for backbone.pth and head.pth.</source>
        <translation>backbone.pth 和 head.pth 的文件夹。</translation>
    </message>
    <message>
        <source>Folder to draw into; the data set lies in its folder &apos;dataset&apos;.</source>
        <translation>绘制到的文件夹；数据集位于其中的 &apos;dataset&apos; 文件夹。</translation>
    </message>
    <message>
        <source>Folder for the sample data and the run.</source>
        <translation>存放示例数据和运行的文件夹。</translation>
    </message>
    <message>
        <source>Folder for occlusion.npy (float32 [2, rows, columns]) and occlusion.json.</source>
        <translation>存放 occlusion.npy（float32 [2, 行, 列]）和 occlusion.json 的文件夹。</translation>
    </message>
    <message>
        <source>Sweep folder</source>
        <translation>批量训练文件夹</translation>
    </message>
    <message>
        <source>Folder of the sweep: its queue, and its runs in runs/. One that is there already goes on where it was, with its options.</source>
        <translation>批量训练的文件夹：其队列，以及 runs/ 中的运行。已存在的会按其选项从原处继续。</translation>
    </message>
    <message>
        <source>File to write the table to; empty: the terminal.</source>
        <translation>写出表格的文件；为空：终端。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replaces files of the result that are there already; without it they are left alone and nothing is computed.</source>
        <translation>替换已有的结果文件；否则保留它们，并且不进行计算。</translation>
    </message>
</context>
<context>
    <name>PairFiles</name>
    <message>
        <source>As evaluated last</source>
        <translation>按最近一次评估</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Best on %1</source>
        <translation>%1 上最佳</translation>
    </message>
    <message>
        <source>there is no pair in it</source>
        <translation>其中没有图像对</translation>
    </message>
    <message>
        <source>it has scored none of these pairs</source>
        <translation>它没有给这些图像对评分</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1, scored by %2</source>
        <translation>%1，由 %2 评分</translation>
    </message>
</context>
<context>
    <name>PairPainter</name>
    <message>
        <source>no image</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>已损坏：%1</translation>
    </message>
</context>
<context>
    <name>PairTheatre</name>
    <message>
        <source>young</source>
        <translation>年幼</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message>
        <source>true accept</source>
        <translation>正确接受</translation>
    </message>
    <message>
        <source>false reject</source>
        <translation>错误拒绝</translation>
    </message>
    <message>
        <source>false accept</source>
        <translation>错误接受</translation>
    </message>
    <message>
        <source>true reject</source>
        <translation>正确拒绝</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>two persons</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>there is no impostor pair to compare with</source>
        <translation>没有可比较的冒充对</translation>
    </message>
    <message>
        <source>no impostor pair of %1 is as similar</source>
        <translation>%1 个冒充对中没有这么相似的</translation>
    </message>
    <message>
        <source>%1 of the %2 impostor pairs are at least as similar</source>
        <translation>%2 个冒充对中有 %1 个至少这么相似</translation>
    </message>
    <message>
        <source>1 in %1 impostor pairs is at least as similar (%2 of %3)</source>
        <translation>每 %1 个冒充对中有 1 个至少这么相似（%3 中的 %2）</translation>
    </message>
    <message>
        <source>0 of %1</source>
        <translation>%1 中的 0</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>%1 分之 1</translation>
    </message>
    <message>
        <source>label error</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <source>pose</source>
        <translation>姿态</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>occlusion</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>look-alike</source>
        <translation>相貌相似</translation>
    </message>
    <message>
        <source>really hard</source>
        <translation>确实困难</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二</translation>
    </message>
    <message>
        <source>First image</source>
        <translation>第一张图像</translation>
    </message>
    <message>
        <source>Second image</source>
        <translation>第二张图像</translation>
    </message>
    <message>
        <source>First age</source>
        <translation>第一个年龄</translation>
    </message>
    <message>
        <source>Second age</source>
        <translation>第二个年龄</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>年龄差</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>From threshold</source>
        <translation>与阈值之差</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>FAR at score</source>
        <translation>该分数的 FAR</translation>
    </message>
    <message>
        <source>Other run</source>
        <translation>另一运行</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>10-fold</source>
        <translation>十折</translation>
    </message>
    <message>
        <source>%1: the best threshold on these very pairs, as the reference chooses it: accuracy %2, which is optimistic</source>
        <translation>%1：像参考实现那样在这些图像对本身上选出的最佳阈值：准确率 %2，偏乐观</translation>
    </message>
    <message>
        <source>%1: mean threshold of ten folds, each chosen on the other nine: accuracy %2</source>
        <translation>%1：十折的平均阈值，每折在其余九折上选出：准确率 %2</translation>
    </message>
    <message>
        <source>%1: FAR at most %2, TAR %3</source>
        <translation>%1：FAR 至多 %2，TAR %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 岁</translation>
    </message>
</context>
<context>
    <name>PathSight</name>
    <message>
        <source>nothing</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>folder of runs</source>
        <translation>含有运行的文件夹</translation>
    </message>
    <message>
        <source>training folder</source>
        <translation>训练文件夹</translation>
    </message>
    <message>
        <source>age file</source>
        <translation>年龄文件</translation>
    </message>
    <message>
        <source>pair list</source>
        <translation>图像对列表</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>weight file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>nothing that opens here</source>
        <translation>此处无法打开的内容</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>a text file of %1</source>
        <translation>%1 的文本文件</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>an empty folder</source>
        <translation>空文件夹</translation>
    </message>
    <message>
        <source>a folder; files: %1, folders: %2</source>
        <translation>文件夹；文件：%1，文件夹：%2</translation>
    </message>
</context>
<context>
    <name>Precision</name>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Arithmetic of the backbone: fp32, bf16 (quick on CPUs and GPUs that have it) or fp16 (GPU, with loss scaling). The loss is always fp32.</source>
        <translation>主干网络的运算：fp32、bf16（在支持的 CPU 和 GPU 上较快）或 fp16（GPU，带损失缩放）。损失始终为 fp32。</translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation>通道在后</translation>
    </message>
    <message>
        <source>Memory order of images and filters; auto takes channels-last, which is quicker on CPUs and with mixed precision.</source>
        <translation>图像和滤波器的内存顺序；auto 采用 channels-last，在 CPU 和混合精度下更快。</translation>
    </message>
</context>
<context>
    <name>Prototypes</name>
    <message>
        <source>Head</source>
        <translation>分类头</translation>
    </message>
    <message>
        <source>A run folder (its newest checkpoint), or a .pth file of a head.</source>
        <translation>运行文件夹（最新检查点）或分类头 .pth 文件。</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Curve interval</source>
        <translation>曲线间隔</translation>
    </message>
    <message>
        <source>Writes the mean losses to the curves every so many steps.</source>
        <translation>每隔这么多步将平均损失写入曲线。</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点</translation>
    </message>
    <message>
        <source>The newest so many full checkpoints stay; at least two, so that a damaged one does not end a run.</source>
        <translation>保留最新的这么多个完整检查点；至少两个，以免一个损坏导致运行中断。</translation>
    </message>
    <message>
        <source>Weights every</source>
        <translation>权重间隔</translation>
    </message>
    <message>
        <source>Writes a checkpoint, and backbone and head in official form, every so many steps; 0 leaves it to epochs and minutes.</source>
        <translation>每隔这么多步写一个检查点以及官方格式的主干和分类头；0 表示由轮次和分钟数决定。</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Longest time between two checkpoints; one is written at the end of each epoch besides.</source>
        <translation>两个检查点之间的最长时间；此外每轮结束时也会写一个。</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>Evaluates all test sets after every so many epochs, and always at the end; 0 only at the end.</source>
        <translation>每隔这么多轮评估所有测试集，结束时必定评估；0 表示仅在结束时。</translation>
    </message>
    <message>
        <source>Keep prototypes every</source>
        <translation>原型保留间隔</translation>
    </message>
    <message>
        <source>Keeps the prototypes after every so many epochs, for maps of the training; 0 after each while they are small (4 MB), -1 never.</source>
        <translation>每隔这么多轮保留原型，用于训练过程的地图；0 在其较小（4 MB）时每轮保留，-1 从不。</translation>
    </message>
    <message>
        <source>Step log</source>
        <translation>逐步记录</translation>
    </message>
    <message>
        <source>CSV with one row a step: step,epoch,lr,loss, the parts of the method&apos;s loss (ce,proto), grad_norm_model,grad_norm_head.</source>
        <translation>每步一行的 CSV：step,epoch,lr,loss、方法损失的各部分（ce,proto）、grad_norm_model,grad_norm_head。</translation>
    </message>
    <message>
        <source>Record the order</source>
        <translation>记录顺序</translation>
    </message>
    <message>
        <source>CSV of every image of every batch: epoch,step,slot,path,label,flip.</source>
        <translation>每个批中每张图像的 CSV：epoch,step,slot,path,label,flip。</translation>
    </message>
    <message>
        <source>Replay an order</source>
        <translation>重放顺序</translation>
    </message>
    <message>
        <source>Trains on the batches of such a CSV, in its order, instead of drawing them.</source>
        <translation>按此类 CSV 中的批及其顺序训练，而不是随机抽取。</translation>
    </message>
</context>
<context>
    <name>ResumeRun</name>
    <message>
        <source>The run could not be started again: %1</source>
        <translation>无法重新开始运行：%1</translation>
    </message>
    <message>
        <source>Started again: from its last checkpoint, or from the beginning when it has none.</source>
        <translation>已重新开始：从最后的检查点，若没有则从头开始。</translation>
    </message>
</context>
<context>
    <name>RunNotes</name>
    <message>
        <source>it is no JSON object</source>
        <translation>它不是 JSON 对象</translation>
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
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder below which to look for runs.</source>
        <translation>在其下查找运行的文件夹。</translation>
    </message>
</context>
<context>
    <name>Runtime</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where to compute: auto takes the first GPU that answers and else the CPU; cpu, cuda, cuda:1.</source>
        <translation>在何处计算：auto 取第一个应答的 GPU，否则用 CPU；cpu、cuda、cuda:1。</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU 线程</translation>
    </message>
    <message>
        <source>Threads for arithmetic on the CPU; 0 takes all cores. The numbers of a run repeat to the bit for the same count.</source>
        <translation>CPU 运算的线程数；0 取全部核心。线程数相同时，运行的数值逐位重复。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Start of every random choice: weights, order of images, flips, dropout. The study used 4885, 1234 and 5678.</source>
        <translation>一切随机选择的起点：权重、图像顺序、镜像、dropout。研究使用 4885、1234 和 5678。</translation>
    </message>
</context>
<context>
    <name>Sample data</name>
    <message>
        <source>Training identities</source>
        <translation>训练身份数</translation>
    </message>
    <message>
        <source>People in the training set.</source>
        <translation>训练集中的人数。</translation>
    </message>
    <message>
        <source>Images each</source>
        <translation>每人图像数</translation>
    </message>
    <message>
        <source>Training images of one identity, from child to adult.</source>
        <translation>一个身份的训练图像数，从儿童到成人。</translation>
    </message>
    <message>
        <source>Test identities</source>
        <translation>测试身份数</translation>
    </message>
    <message>
        <source>People in the test sets; none of them is trained on.</source>
        <translation>测试集中的人数；他们都不参与训练。</translation>
    </message>
    <message>
        <source>Pairs a set</source>
        <translation>每集图像对数</translation>
    </message>
    <message>
        <source>Pairs of each list, half of them genuine.</source>
        <translation>每个列表的图像对数，其中一半为同一人。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed draws the same bytes.</source>
        <translation>相同的种子绘制相同的字节。</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Replace what is there already?</source>
        <translation>要替换已有的内容吗？</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>在 %1 中：%2</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Other name…</source>
        <translation>其他名称(&amp;O)…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Catalogue</source>
        <translation>目录库</translation>
    </message>
    <message>
        <source>File that keeps what was found, so that a second scan reads only what changed; empty: a temporary one.</source>
        <translation>保存扫描结果的文件，使再次扫描只读取更改部分；为空则为临时文件。</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>CSV with every finding: severity,kind,file,line,message,hint.</source>
        <translation>包含每项发现的 CSV：severity,kind,file,line,message,hint。</translation>
    </message>
    <message>
        <source>Decode all</source>
        <translation>全部解码</translation>
    </message>
    <message>
        <source>Decodes every image instead of looking at its header; finds all broken ones and takes longer.</source>
        <translation>解码每张图像而不只看文件头；能找出所有损坏图像，但耗时更长。</translation>
    </message>
    <message>
        <source>Read headers</source>
        <translation>读取文件头</translation>
    </message>
    <message>
        <source>Opens each new image to check its size and that it is whole.</source>
        <translation>打开每张新图像以检查其尺寸和完整性。</translation>
    </message>
    <message>
        <source>Reading threads</source>
        <translation>读取线程</translation>
    </message>
    <message>
        <source>Threads that open images.</source>
        <translation>打开图像的线程数。</translation>
    </message>
    <message>
        <source>Warnings fail</source>
        <translation>警告视为失败</translation>
    </message>
    <message>
        <source>Ends with exit code 3 when anything is found that is a warning; without it, only errors do.</source>
        <translation>只要有警告就以退出码 3 结束；否则只有错误才会如此。</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Passes over the training images.</source>
        <translation>遍历训练图像的次数。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Images a step; larger needs more memory.</source>
        <translation>每步的图像数；越大需要的内存越多。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Step size before the first milestone.</source>
        <translation>第一个里程碑之前的步长。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Share of the last step kept in the next; SGD without Nesterov and without dampening.</source>
        <translation>上一步保留到下一步的份额；不带 Nesterov 和阻尼的 SGD。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Pull of weights towards zero; batch normalisation is left out.</source>
        <translation>将权重拉向零的力度；不作用于批归一化。</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Epochs, counted from 0, at whose start the learning rate is multiplied by lr_decay.</source>
        <translation>从 0 计数的轮次，在其开始时学习率乘以 lr_decay。</translation>
    </message>
    <message>
        <source>Rate factor</source>
        <translation>学习率因子</translation>
    </message>
    <message>
        <source>Factor on the learning rate at each milestone.</source>
        <translation>每个里程碑处学习率的乘数。</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>停止于</translation>
    </message>
    <message>
        <source>Ends the training after so many steps in all; 0 trains all epochs.</source>
        <translation>总共这么多步之后结束训练；0 表示训练所有轮次。</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run folders, sweep folders, or folders with runs below them.</source>
        <translation>运行文件夹、批量训练文件夹，或其下含有运行的文件夹。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>best takes each run&apos;s best evaluation of each test set, as the published tables do (optimistic: chosen on the test set); last takes its last one.</source>
        <translation>best 取每个运行在各测试集上的最佳评估，如已发表的表格（偏乐观：在测试集上选出）；last 取最后一次。</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>已发表的数值</translation>
    </message>
    <message>
        <source>Which published table stands beside: casia, ms1m, none; auto goes by the folder of the training images.</source>
        <translation>旁边列出哪个已发表的表格：casia、ms1m、none；auto 按训练图像文件夹判断。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>text for the terminal, markdown, latex (with booktabs), csv (one row a cell, with every figure) or json.</source>
        <translation>终端用 text、markdown、latex（带 booktabs）、csv（每单元格一行，含全部数值）或 json。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信水平</translation>
    </message>
    <message>
        <source>Of all intervals; a difference counts as significant when its p value is below the rest to 1.</source>
        <translation>所有区间的置信水平；p 值低于 1 减去它时视为差异显著。</translation>
    </message>
    <message>
        <source>Bootstrap draws</source>
        <translation>自助抽样次数</translation>
    </message>
    <message>
        <source>More: steadier intervals, linearly more time.</source>
        <translation>越多：区间越稳定，耗时线性增加。</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>显著性</translation>
    </message>
    <message>
        <source>Tests each cell against the best of its column on the same pairs.</source>
        <translation>在相同图像对上将每个单元格与其列的最佳者做检验。</translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Methods to train, by name; none: the one of --method where it is given, and else all.</source>
        <translation>要训练的方法名；不填：有 --method 时取它，否则全部。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>One run a method for each of these seeds; none: the one of --seed. The study used 4885, 1234 and 5678.</source>
        <translation>每个方法对这些种子各运行一次；不填：取 --seed。研究使用 4885、1234 和 5678。</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Settings to start from. A family (casia, ms1m) takes each method&apos;s own preset; a full name (arcface-casia) takes that one with its method.</source>
        <translation>起始设置。系列名（casia、ms1m）取每个方法自己的预设；全名（arcface-casia）取该预设及其方法。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Devices to train on, each with a run of its own at a time: cuda:0,cuda:1 or cpu; none: the one of --device.</source>
        <translation>用于训练的设备，各自同时进行一个运行：cuda:0,cuda:1 或 cpu；不填：取 --device。</translation>
    </message>
    <message>
        <source>Runs a device</source>
        <translation>每设备运行数</translation>
    </message>
    <message>
        <source>Runs at a time on each device. CPU threads are shared out among them unless --threads says otherwise.</source>
        <translation>每个设备上同时进行的运行数。除非 --threads 另有规定，CPU 线程在其间分配。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Runs that failed before are tried once more.</source>
        <translation>先前失败的运行再试一次。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Changes nothing: a sweep always goes on where it was.</source>
        <translation>不改变任何东西：批量训练总是从原处继续。</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>强制</translation>
    </message>
    <message>
        <source>Goes on although the images changed, or a lock names another host.</source>
        <translation>即使图像已更改，或锁属于另一台主机，也继续。</translation>
    </message>
</context>
<context>
    <name>Test sets</name>
    <message>
        <source>Pair lists</source>
        <translation>图像对列表</translation>
    </message>
    <message>
        <source>Text files with lines &apos;label path1 path2&apos;; label 1 for the same person. The file&apos;s name names the set.</source>
        <translation>每行为 &apos;label path1 path2&apos; 的文本文件；同一人的 label 为 1。文件名即测试集名。</translation>
    </message>
    <message>
        <source>Root of test images</source>
        <translation>测试图像根文件夹</translation>
    </message>
    <message>
        <source>Folder below which the paths of the pair lists lie; leading folders of a path may be missing there. Empty: the folder of the list and its parents are tried.</source>
        <translation>图像对列表中路径所在的文件夹；路径的前导文件夹可以缺失。为空：尝试列表所在文件夹及其上级。</translation>
    </message>
    <message>
        <source>Broken lines</source>
        <translation>损坏行</translation>
    </message>
    <message>
        <source>What to do with lines that name no two images (lag.txt has 17): drop them, or repeat the line before as the reference does.</source>
        <translation>如何处理没有指明两张图像的行（lag.txt 有 17 行）：丢弃，或像参考实现那样重复上一行。</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Steps to time</source>
        <translation>计时步数</translation>
    </message>
    <message>
        <source>After a first one that warms up. More steps tell the speed better.</source>
        <translation>在第一步预热之后计时。步数越多，速度越准确。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Seconds after which no further step begins; one is always timed.</source>
        <translation>超过这么多秒后不再开始新的一步；总会计时一步。</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>years</source>
        <translation>岁</translation>
    </message>
    <message>
        <source>images</source>
        <translation>张图像</translation>
    </message>
    <message>
        <source>radians</source>
        <translation>弧度</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>folders</source>
        <translation>个文件夹</translation>
    </message>
    <message>
        <source>images</source>
        <translation>张图像</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>张图片</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>对</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>次迭代</translation>
    </message>
</context>
<context>
    <name>Unused</name>
    <message>
        <source>Not used: the chosen method has no such setting.</source>
        <translation>未使用：所选方法没有这项设置。</translation>
    </message>
    <message>
        <source>Not used: the chosen method has no child term.</source>
        <translation>未使用：所选方法没有儿童项。</translation>
    </message>
    <message>
        <source>Inter-Prototype always has the child term.</source>
        <translation>Inter-Prototype 始终含有儿童项。</translation>
    </message>
    <message>
        <source>Not used: MobileFaceNet has one depth and no dropout.</source>
        <translation>未使用：MobileFaceNet 只有一种深度且没有 dropout。</translation>
    </message>
    <message>
        <source>Not used: there are no milestones.</source>
        <translation>未使用：没有里程碑。</translation>
    </message>
    <message>
        <source>Not used: there are no test sets.</source>
        <translation>未使用：没有测试集。</translation>
    </message>
    <message>
        <source>Not used: a replayed order has its own flips.</source>
        <translation>未使用：重放的顺序自带镜像。</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The run folder.</source>
        <translation>运行文件夹。</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Shows the present state and ends.</source>
        <translation>显示当前状态后结束。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Time between two looks.</source>
        <translation>两次查看之间的时间。</translation>
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
    <name>interproto::ui::AccuracyBars</name>
    <message>
        <source>%1: %2 of %3 pairs</source>
        <translation>%1：%3 对中的 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, chosen: %2 of %3 pairs</source>
        <translation>%1，已选：%3 对中 %2</translation>
    </message>
</context>
<context>
    <name>interproto::ui::AgreementPanel</name>
    <message>
        <source>chosen in the scatter</source>
        <translation>在散点图中选取</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>比较对象(&amp;W)</translation>
    </message>
    <message>
        <source>The other model</source>
        <translation>另一模型</translation>
    </message>
    <message>
        <source>its t&amp;hreshold</source>
        <translation>其阈值(&amp;H)</translation>
    </message>
    <message>
        <source>Threshold of the other model</source>
        <translation>另一模型的阈值</translation>
    </message>
    <message>
        <source>Similarities under both models</source>
        <translation>两个模型下的相似度</translation>
    </message>
    <message>
        <source>Two models, pair by pair</source>
        <translation>两个模型，逐对</translation>
    </message>
    <message>
        <source>Both right</source>
        <translation>两者皆对</translation>
    </message>
    <message>
        <source>Only the first right</source>
        <translation>仅第一个对</translation>
    </message>
    <message>
        <source>Only the second right</source>
        <translation>仅第二个对</translation>
    </message>
    <message>
        <source>Neither right</source>
        <translation>两者皆错</translation>
    </message>
    <message>
        <source>no other model</source>
        <translation>没有其他模型</translation>
    </message>
    <message>
        <source>Only %1 right</source>
        <translation>仅 %1 对</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Shows these pairs</source>
        <translation>显示这些图像对</translation>
    </message>
    <message>
        <source>No pair in view was scored by both models.</source>
        <translation>视图中没有两个模型都评分过的图像对。</translation>
    </message>
    <message>
        <source>%1 is right on %2, %3 on %4 of %5 pairs: a difference of %6 points, 95 % interval %7 to %8. </source>
        <translation>%5 对中，%1 判对 %2，%3 判对 %4：相差 %6 个百分点，95 % 区间 %7 至 %8。 </translation>
    </message>
    <message>
        <source>p &lt; 0.0001</source>
        <translation>p &lt; 0.0001</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>Such a difference would seldom come by chance (McNemar, %1).</source>
        <translation>这样的差异很少出于偶然（McNemar，%1）。</translation>
    </message>
    <message>
        <source>This is within what chance does (McNemar, %1).</source>
        <translation>这在偶然的范围之内（McNemar，%1）。</translation>
    </message>
    <message>
        <source>%1 pairs were left out: not scored by both.</source>
        <translation>略去 %1 对：并非两者都评分过。</translation>
    </message>
    <message>
        <source>Progress of the scoring</source>
        <translation>评分进度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Scoring the pairs</source>
        <translation>正在给图像对评分</translation>
    </message>
    <message>
        <source>Choose a second model above, or an earlier epoch of this one. One that has no scores yet is scored first.</source>
        <translation>请在上方选择第二个模型，或本模型较早的一轮。尚无评分的模型会先评分。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::AlarmBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Starts the training again from its last checkpoint, or from the beginning when it has none.</source>
        <translation>从最后的检查点重新开始训练；若没有检查点则从头开始。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::AnglesView</name>
    <message>
        <source>%1 degrees</source>
        <translation>%1 度</translation>
    </message>
    <message>
        <source>Density of angles between prototypes (degrees)</source>
        <translation>原型之间夹角的密度（度）</translation>
    </message>
    <message>
        <source>other and other</source>
        <translation>其他与其他</translation>
    </message>
    <message>
        <source>child and child</source>
        <translation>儿童与儿童</translation>
    </message>
    <message>
        <source>child and other</source>
        <translation>儿童与其他</translation>
    </message>
    <message>
        <source>%1: mean %2°, least %3° of %4 pairs</source>
        <translation>%1：平均 %2°，最小 %3°，共 %4 对</translation>
    </message>
    <message>
        <source>Of %1 children and %2 others, evenly spread.</source>
        <translation>均匀抽取的 %1 个儿童和 %2 个其他。</translation>
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
    <message>
        <source>Loss: %1</source>
        <translation>损失：%1</translation>
    </message>
    <message>
        <source>Accuracy on %1 (%)</source>
        <translation>%1 上的准确率（%）</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Gradient norm: %1</source>
        <translation>梯度范数：%1</translation>
    </message>
    <message>
        <source>Memory of the process (GB)</source>
        <translation>进程内存（GB）</translation>
    </message>
    <message>
        <source>GPU memory (GB)</source>
        <translation>GPU 显存（GB）</translation>
    </message>
    <message>
        <source>GPU load (%)</source>
        <translation>GPU 负载（%）</translation>
    </message>
    <message>
        <source>Mean cosine between child prototypes</source>
        <translation>儿童原型之间的平均余弦</translation>
    </message>
    <message>
        <source>Angle to the nearest child prototype (°)</source>
        <translation>到最近儿童原型的角度（°）</translation>
    </message>
    <message>
        <source>Effective rank of the child prototypes</source>
        <translation>儿童原型的有效秩</translation>
    </message>
    <message>
        <source>Best threshold</source>
        <translation>最佳阈值</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ChildPanel</name>
    <message>
        <source>child prototypes: identities of %1 with at least %2 distinct pictures younger than %3 (%4 such pictures in all)</source>
        <translation>儿童原型：%1 个身份中至少有 %2 张 %3 岁以下不同图像者（此类图像共 %4 张）</translation>
    </message>
    <message>
        <source>Child &amp;age</source>
        <translation>儿童年龄(&amp;A)</translation>
    </message>
    <message>
        <source>Child age</source>
        <translation>儿童年龄</translation>
    </message>
    <message>
        <source>Child age in years</source>
        <translation>儿童年龄（岁）</translation>
    </message>
    <message>
        <source> years</source>
        <translation> 岁</translation>
    </message>
    <message>
        <source>A child is younger than this (option child_age)</source>
        <translation>年龄小于此值者为儿童（选项 child_age）</translation>
    </message>
    <message>
        <source>Least &amp;pictures</source>
        <translation>最少图像(&amp;P)</translation>
    </message>
    <message>
        <source>Least pictures as a child</source>
        <translation>最少儿童图像数</translation>
    </message>
    <message>
        <source>Least pictures as a child, number</source>
        <translation>最少儿童图像数，数值</translation>
    </message>
    <message>
        <source>A child identity has at least so many distinct pictures as a child (option child_filter)</source>
        <translation>儿童身份至少有这么多张不同的儿童图像（选项 child_filter）</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>匹配的命令</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CompareController</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>尚无可比较的内容</translation>
    </message>
    <message>
        <source>Open a workspace with runs, or drop the folder of a sweep here.</source>
        <translation>打开含有运行的工作区，或将批量训练的文件夹拖放到此处。</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>The runs cannot be read</source>
        <translation>无法读取运行</translation>
    </message>
    <message>
        <source>Trainings appear here as soon as they begin; the table fills with each evaluation of a test set. A sweep trains several methods and seeds in one go.</source>
        <translation>训练一开始就会出现在这里；每次评估测试集时填充表格。批量训练一次训练多个方法和种子。</translation>
    </message>
    <message>
        <source>Choose two cells of one column to compare their pairs.</source>
        <translation>选择同一列的两个单元格以比较其图像对。</translation>
    </message>
    <message>
        <source>Choose a cell to see what it says, or two cells of one column to set them against each other.</source>
        <translation>选择一个单元格查看其含义，或选择同一列的两个单元格进行对比。</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>表格已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Sample workspace…</source>
        <translation>示例工作区…</translation>
    </message>
    <message>
        <source>Prepare a training</source>
        <translation>准备训练</translation>
    </message>
    <message>
        <source>Plan a sweep</source>
        <translation>规划批量训练</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CompareModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2 上的 %1：%3</translation>
    </message>
    <message>
        <source>, the best</source>
        <translation>，最佳</translation>
    </message>
    <message>
        <source>, behind the best by more than chance</source>
        <translation>，落后于最佳且超出偶然</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>已发表 %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CompareView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Pairs only %1 gets right</source>
        <translation>仅 %1 判对的图像对</translation>
    </message>
    <message>
        <source>All runs of the workspace</source>
        <translation>工作区的所有运行</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>数值(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>已发表(&amp;P)</translation>
    </message>
    <message>
        <source>Best evaluation</source>
        <translation>最佳评估</translation>
    </message>
    <message>
        <source>Last evaluation</source>
        <translation>最后一次评估</translation>
    </message>
    <message>
        <source>The published tables hold the best evaluation of each run. It is chosen on the test set itself, so it is optimistic.</source>
        <translation>已发表的表格取每个运行的最佳评估。它在测试集本身上选出，因此偏乐观。</translation>
    </message>
    <message>
        <source>By the data set</source>
        <translation>按数据集</translation>
    </message>
    <message>
        <source>CASIA-WebFace</source>
        <translation>CASIA-WebFace</translation>
    </message>
    <message>
        <source>MS1M</source>
        <translation>MS1M</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>As LaTeX</source>
        <translation>为 LaTeX</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>为 Markdown</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>为 CSV</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>为文本</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>显示运行</translation>
    </message>
    <message>
        <source>&amp;Test set</source>
        <translation>测试集(&amp;T)</translation>
    </message>
    <message>
        <source>Years between the pictures</source>
        <translation>两张图像相隔的年数</translation>
    </message>
    <message>
        <source>Age of the child in years</source>
        <translation>儿童年龄（岁）</translation>
    </message>
    <message>
        <source>Methods and test sets</source>
        <translation>方法与测试集</translation>
    </message>
    <message>
        <source>What the chosen cells say</source>
        <translation>所选单元格的含义</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>已发表的数值</translation>
    </message>
    <message>
        <source>Test set of the charts</source>
        <translation>图表的测试集</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Accuracy by age gap, percent</source>
        <translation>按年龄差的准确率（%）</translation>
    </message>
    <message>
        <source>Accuracy by the child&apos;s age, percent</source>
        <translation>按儿童年龄的准确率（%）</translation>
    </message>
    <message numerus="yes">
        <source>%n more remarks</source>
        <translation>
            <numerusform>另有 %n 条备注</numerusform>
        </translation>
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
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>自开始的时间</translation>
    </message>
    <message>
        <source>Images seen</source>
        <translation>已见图像</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Show all curves</source>
        <translation>显示所有曲线</translation>
    </message>
    <message>
        <source>Figure…</source>
        <translation>制作插图…</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DataController</name>
    <message>
        <source>Open or create a workspace first.</source>
        <translation>请先打开或创建工作区。</translation>
    </message>
    <message>
        <source>The scan of %1 failed: %2</source>
        <translation>扫描 %1 失败：%2</translation>
    </message>
    <message>
        <source>The scan of %1 was stopped; what was read so far is shown.</source>
        <translation>对 %1 的扫描已停止；显示目前读到的内容。</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>导出发现的问题</translation>
    </message>
    <message>
        <source>The finding names no file.</source>
        <translation>该发现没有指明文件。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Scanning %1</source>
        <translation>正在扫描 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the workspace cannot be used; the first: %1</source>
        <translation>
            <numerusform>工作区中有 %n 个条目无法使用；第一个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>adding %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>removing %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 is no longer in the workspace; its files are untouched. Undo brings it back.</source>
        <translation>%1 已从工作区移出；其文件未改动。撤销可恢复。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DataSetRow</name>
    <message>
        <source>none in the workspace yet</source>
        <translation>工作区中尚无</translation>
    </message>
    <message>
        <source>another, named below</source>
        <translation>另一个，见下方</translation>
    </message>
    <message>
        <source>%1 images of %2 identities</source>
        <translation>%2 个身份的 %1 张图像</translation>
    </message>
    <message>
        <source>%1 images of %2 identities, counted by name</source>
        <translation>%2 个身份的 %1 张图像（按名称计数）</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Data set of the workspace</source>
        <translation>工作区的数据集</translation>
    </message>
    <message>
        <source>A data set of the workspace: sets its images and age labels below.</source>
        <translation>工作区的数据集：设定下方的图像和年龄标签。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DataSetView</name>
    <message>
        <source>%1 identities</source>
        <translation>%1 个身份</translation>
    </message>
    <message>
        <source>no age file</source>
        <translation>无年龄文件</translation>
    </message>
    <message>
        <source>%1 identities · %2 pictures · %3 with an age · scanned %4</source>
        <translation>%1 个身份 · %2 张图片 · %3 张有年龄 · %4 扫描</translation>
    </message>
    <message>
        <source> · the scan was stopped before its end</source>
        <translation> · 扫描在结束前被停止</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>尚未扫描</translation>
    </message>
    <message>
        <source>A scan reads names, ages and headers of the pictures and counts what is there. Nothing is changed in your data.</source>
        <translation>扫描读取图片的名称、年龄和文件头，并统计内容。您的数据不会被更改。</translation>
    </message>
    <message>
        <source>The catalogue cannot be read</source>
        <translation>无法读取目录库</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Parts of the data set</source>
        <translation>数据集的各部分</translation>
    </message>
    <message>
        <source>Pictures by age</source>
        <translation>按年龄的图片</translation>
    </message>
    <message>
        <source>Identities by number of pictures</source>
        <translation>按图片数的身份</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>年龄（岁）</translation>
    </message>
    <message>
        <source>Number of pictures of each age; those of children are marked.</source>
        <translation>每个年龄的图片数；儿童的已标出。</translation>
    </message>
    <message>
        <source>Pictures of an identity</source>
        <translation>一个身份的图片数</translation>
    </message>
    <message>
        <source>How many identities have so many pictures.</source>
        <translation>有这么多图片的身份数。</translation>
    </message>
    <message>
        <source>Filter by identity</source>
        <translation>按身份筛选</translation>
    </message>
    <message>
        <source>Filter of identities</source>
        <translation>身份筛选</translation>
    </message>
    <message>
        <source>Only those with a &amp;child prototype</source>
        <translation>仅有儿童原型者(&amp;C)</translation>
    </message>
    <message>
        <source>Scan all</source>
        <translation>全部扫描</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DataView</name>
    <message>
        <source>The workspace cannot be read</source>
        <translation>无法读取工作区</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>Add a training folder or a pair list at the left, or drop them here. Nothing in your data is changed.</source>
        <translation>在左侧添加训练文件夹或图像对列表，或拖放到此处。您的数据不会被更改。</translation>
    </message>
    <message>
        <source>Its training data and test sets are listed here.</source>
        <translation>其训练数据和测试集列在这里。</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Sample workspace…</source>
        <translation>示例工作区…</translation>
    </message>
    <message>
        <source>Add training data…</source>
        <translation>添加训练数据…</translation>
    </message>
    <message>
        <source>Add a test set…</source>
        <translation>添加测试集…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DeviceEditor</name>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1，%3 中有 %2 可用</translation>
    </message>
    <message>
        <source>auto: %1 here</source>
        <translation>auto：此处为 %1</translation>
    </message>
    <message>
        <source>cpu: cores: %1</source>
        <translation>cpu：%1 个核心</translation>
    </message>
    <message>
        <source>, %1 free</source>
        <translation>，%1 可用</translation>
    </message>
</context>
<context>
    <name>interproto::ui::EntryForm</name>
    <message>
        <source>Pair list</source>
        <translation>图像对列表</translation>
    </message>
    <message>
        <source>Folder of training images</source>
        <translation>训练图像文件夹</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>Age file</source>
        <translation>年龄文件</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>A name has 1 to 100 letters and no slash.</source>
        <translation>名称为 1 至 100 个字符且不含斜杠。</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>该名称已被占用。</translation>
    </message>
    <message>
        <source>Add a test set</source>
        <translation>添加测试集</translation>
    </message>
    <message>
        <source>Add training data</source>
        <translation>添加训练数据</translation>
    </message>
    <message>
        <source>A pair list has one comparison a line: 1 for the same person or 0, then two pictures. Without a folder, those above the list are tried.</source>
        <translation>图像对列表每行一个比较：同一人为 1，否则为 0，然后是两张图片。不指定文件夹时尝试列表上方的文件夹。</translation>
    </message>
    <message>
        <source>A training folder has a folder of pictures for each identity. The age file has a line &quot;id path age gender&quot; for each picture; it may be missing.</source>
        <translation>训练文件夹中每个身份有一个图片文件夹。年龄文件中每张图片有一行 &quot;id path age gender&quot;；可以没有。</translation>
    </message>
    <message>
        <source>Pair &amp;list</source>
        <translation>图像对列表(&amp;L)</translation>
    </message>
    <message>
        <source>Training &amp;folder</source>
        <translation>训练文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Folder of the pictures</source>
        <translation>图片文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Age fi&amp;le</source>
        <translation>年龄文件(&amp;L)</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>浏览 %1</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::EntryHeader</name>
    <message>
        <source>&amp;Scan</source>
        <translation>扫描(&amp;S)</translation>
    </message>
    <message>
        <source>Reads what is new or changed; the files themselves are never touched</source>
        <translation>读取新增或更改的内容；绝不改动文件本身</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Takes it out of the workspace; its files stay</source>
        <translation>将其移出工作区；文件保留</translation>
    </message>
</context>
<context>
    <name>interproto::ui::EntryList</name>
    <message>
        <source>Data and test sets</source>
        <translation>数据与测试集</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Test sets</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Add &amp;training data…</source>
        <translation>添加训练数据(&amp;T)…</translation>
    </message>
    <message>
        <source>Add test &amp;set…</source>
        <translation>添加测试集(&amp;S)…</translation>
    </message>
    <message>
        <source>Scan a&amp;ll</source>
        <translation>全部扫描(&amp;L)</translation>
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
    <name>interproto::ui::FieldRow</name>
    <message>
        <source>Back to %1</source>
        <translation>恢复为 %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
</context>
<context>
    <name>interproto::ui::Figure</name>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FigureControls</name>
    <message>
        <source>&amp;For</source>
        <translation>用于(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>F&amp;ont</source>
        <translation>字体(&amp;O)</translation>
    </message>
    <message>
        <source>Si&amp;ze of type</source>
        <translation>字号(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;ines</source>
        <translation>线条(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;anels a row</source>
        <translation>每行面板(&amp;A)</translation>
    </message>
    <message>
        <source>Pa&amp;nel</source>
        <translation>面板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Title of &amp;x</source>
        <translation>x 标题(&amp;X)</translation>
    </message>
    <message>
        <source>Title of &amp;y</source>
        <translation>y 标题(&amp;Y)</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>as usual there</source>
        <translation>按其惯例</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Helvetica</source>
        <translation>Helvetica</translation>
    </message>
    <message>
        <source>safe for every colour vision</source>
        <translation>对各种色觉均安全</translation>
    </message>
    <message>
        <source>red on blue, as in the study</source>
        <translation>如研究所用，蓝底红点</translation>
    </message>
    <message>
        <source>grey print</source>
        <translation>黑白印刷</translation>
    </message>
    <message>
        <source>below</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>shapes</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>picture inside vector axes</source>
        <translation>矢量坐标轴内的位图</translation>
    </message>
    <message>
        <source>A cloud of 85,742 shapes makes a PDF of several megabytes that opens slowly; a picture inside vector axes stays small.</source>
        <translation>85,742 个图形的点云会使 PDF 达数兆字节且打开缓慢；矢量坐标轴内的位图则很小。</translation>
    </message>
    <message>
        <source>Letters (a), (b), (c)</source>
        <translation>编号 (a)、(b)、(c)</translation>
    </message>
    <message>
        <source>Titles of panels</source>
        <translation>面板标题</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FigureDialog</name>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>TikZ source for LaTeX (*.tex)</source>
        <translation>LaTeX 用 TikZ 源码 (*.tex)</translation>
    </message>
    <message>
        <source>CSV table of what is shown (*.csv)</source>
        <translation>所示内容的 CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>保存插图</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>插图：%1</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Preview at true size</source>
        <translation>实际尺寸预览</translation>
    </message>
    <message>
        <source>%1 × %2 mm, shown at true size.</source>
        <translation>%1 × %2 mm，按实际尺寸显示。</translation>
    </message>
    <message>
        <source>%1 is not installed here: %2 is used.</source>
        <translation>此处未安装 %1：使用 %2。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FiguresPanel</name>
    <message>
        <source>&amp;Threshold</source>
        <translation>阈值(&amp;T)</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Pairs that are at least so similar are accepted as one person</source>
        <translation>至少这么相似的图像对被接受为同一人</translation>
    </message>
    <message>
        <source>&amp;FAR</source>
        <translation>&amp;FAR</translation>
    </message>
    <message>
        <source>False accept rate</source>
        <translation>错误接受率</translation>
    </message>
    <message>
        <source>Sets the threshold that accepts at most this share of the impostor pairs</source>
        <translation>设定至多接受这一比例冒充对的阈值</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Accuracy by test set</source>
        <translation>各测试集的准确率</translation>
    </message>
    <message>
        <source>Accuracy by age gap in years</source>
        <translation>按年龄差（年）的准确率</translation>
    </message>
    <message>
        <source>Accuracy by the child&apos;s age</source>
        <translation>按儿童年龄的准确率</translation>
    </message>
    <message>
        <source>best on these pairs %1 (optimistic)</source>
        <translation>这些图像对上最佳 %1（偏乐观）</translation>
    </message>
    <message>
        <source>ten-fold %1</source>
        <translation>十折 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Shows these pairs</source>
        <translation>显示这些图像对</translation>
    </message>
    <message>
        <source>Accuracy of the pairs in view: %1 of %2</source>
        <translation>视图中图像对的准确率：%2 中的 %1</translation>
    </message>
    <message>
        <source>No scored pair is in view</source>
        <translation>视图中没有已评分的图像对</translation>
    </message>
    <message>
        <source>FAR: found &quot;%1&quot;, wanted a number from 0 to 1</source>
        <translation>FAR：得到 &quot;%1&quot;，应为 0 到 1 之间的数</translation>
    </message>
    <message>
        <source>%1
%2 (%3)</source>
        <translation>%1
%2 (%3)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FilterHeader</name>
    <message>
        <source>Filter %1</source>
        <translation>筛选 %1</translation>
    </message>
    <message>
        <source>text, !text, =text, &gt; 80, &lt;= 3</source>
        <translation>文本, !文本, =文本, &gt; 80, &lt;= 3</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FilterPanel</name>
    <message>
        <source>Part of a path</source>
        <translation>路径的一部分</translation>
    </message>
    <message>
        <source>Text in either path</source>
        <translation>任一路径中的文本</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>判定(&amp;V)</translation>
    </message>
    <message>
        <source>Trut&amp;h</source>
        <translation>真值(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>身份(&amp;I)</translation>
    </message>
    <message>
        <source>whole name</source>
        <translation>完整名称</translation>
    </message>
    <message>
        <source>&amp;Similarity</source>
        <translation>相似度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Child&apos;s age</source>
        <translation>儿童年龄(&amp;C)</translation>
    </message>
    <message>
        <source>Age &amp;gap</source>
        <translation>年龄差(&amp;G)</translation>
    </message>
    <message>
        <source>Least similarity</source>
        <translation>最小相似度</translation>
    </message>
    <message>
        <source>Similarity below</source>
        <translation>相似度低于</translation>
    </message>
    <message>
        <source>Least age of the child</source>
        <translation>儿童最小年龄</translation>
    </message>
    <message>
        <source>Age of the child below</source>
        <translation>儿童年龄低于</translation>
    </message>
    <message>
        <source>Least age gap</source>
        <translation>最小年龄差</translation>
    </message>
    <message>
        <source>Age gap below</source>
        <translation>年龄差低于</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>any mark</source>
        <translation>任意标记</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation>视图(&amp;W)</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Keep this filter under a name</source>
        <translation>以名称保存此筛选</translation>
    </message>
    <message>
        <source>Forget the chosen view</source>
        <translation>删除所选视图</translation>
    </message>
    <message>
        <source>Show &amp;all pairs</source>
        <translation>显示所有图像对(&amp;A)</translation>
    </message>
    <message>
        <source>choose a view</source>
        <translation>选择视图</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FormModel</name>
    <message>
        <source>Change of &quot;%1&quot;</source>
        <translation>更改 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Reset of &quot;%1&quot;</source>
        <translation>重置 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Reset of all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Default settings</source>
        <translation>默认设置</translation>
    </message>
    <message>
        <source>Preset &quot;%1&quot;</source>
        <translation>预设 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>This has to be given.</source>
        <translation>必须给出。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FormView</name>
    <message>
        <source>Nothing is changed</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>All settings have their start values.</source>
        <translation>所有设置均为初始值。</translation>
    </message>
    <message>
        <source>No setting is called so</source>
        <translation>没有这样的设置</translation>
    </message>
    <message>
        <source>Names, labels and explanations do not hold &quot;%1&quot;.</source>
        <translation>名称、标签和说明中都没有 &quot;%1&quot;。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::GramView</name>
    <message>
        <source>Gram matrix of the child prototypes</source>
        <translation>儿童原型的 Gram 矩阵</translation>
    </message>
    <message>
        <source>Ordered by average linkage, so that alike ones stand side by side. Click a cell to see both on the map.</source>
        <translation>按平均连接排序，使相似者并排。点击单元格可在地图上查看两者。</translation>
    </message>
    <message>
        <source>%1 of %2 child prototypes, evenly spread. %3</source>
        <translation>%2 个儿童原型中的 %1 个，均匀抽取。%3</translation>
    </message>
    <message>
        <source>%1 child prototypes. %2</source>
        <translation>%1 个儿童原型。%2</translation>
    </message>
    <message>
        <source>cosine %1, %2°</source>
        <translation>余弦 %1，%2°</translation>
    </message>
</context>
<context>
    <name>interproto::ui::GroupCard</name>
    <message>
        <source>%1 changed</source>
        <translation>%1 项已更改</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>更少设置</translation>
    </message>
    <message>
        <source>More settings (%1)</source>
        <translation>更多设置 (%1)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::HeatMap</name>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>%1 rows and columns, %2 to %3</source>
        <translation>各 %1 行列，%2 至 %3</translation>
    </message>
</context>
<context>
    <name>interproto::ui::IdentitiesModel</name>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Faces of %1</source>
        <translation>%1 的人脸</translation>
    </message>
    <message>
        <source>The first pictures, youngest first</source>
        <translation>前几张图片，年幼者在前</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Folder of the identity</source>
        <translation>身份的文件夹</translation>
    </message>
    <message>
        <source>Pictures in the folder</source>
        <translation>文件夹中的图片数</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures with an age</source>
        <translation>有年龄的图片</translation>
    </message>
    <message>
        <source>With age</source>
        <translation>有年龄</translation>
    </message>
    <message>
        <source>Distinct pictures younger than the child age</source>
        <translation>小于儿童年龄的不同图片</translation>
    </message>
    <message>
        <source>As a child</source>
        <translation>作为儿童</translation>
    </message>
    <message>
        <source>Least age, years</source>
        <translation>最小年龄（岁）</translation>
    </message>
    <message>
        <source>Youngest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Greatest age, years</source>
        <translation>最大年龄（岁）</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Has enough pictures as a child for a child prototype</source>
        <translation>有足够的儿童图片以形成儿童原型</translation>
    </message>
    <message>
        <source>Child prototype</source>
        <translation>儿童原型</translation>
    </message>
</context>
<context>
    <name>interproto::ui::IntervalChart</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4 to %5), %6</source>
        <translation>%1，%2：%3（%4 至 %5），%6</translation>
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
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
</context>
<context>
    <name>interproto::ui::IssuesModel</name>
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
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>interproto::ui::IssuesView</name>
    <message>
        <source>All kinds</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 shown; %2 found, of each kind the first are kept</source>
        <translation>显示 %1 项；共发现 %2 项，每种只保留最初的</translation>
    </message>
    <message>
        <source>Nothing to complain about.</source>
        <translation>没有可指出的问题。</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %2 中的 %1</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>所有严重程度</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告与错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation>最低严重程度</translation>
    </message>
    <message>
        <source>Kind of finding</source>
        <translation>发现的种类</translation>
    </message>
    <message>
        <source>Filter of findings</source>
        <translation>发现的筛选</translation>
    </message>
    <message>
        <source>Filter by file or text</source>
        <translation>按文件或文本筛选</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Shows the line in its file, or the folder of a file without lines</source>
        <translation>显示文件中的该行；若文件没有行，则显示其文件夹</translation>
    </message>
</context>
<context>
    <name>interproto::ui::LineViewer</name>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>文件的各行</translation>
    </message>
    <message>
        <source>Open the &amp;file</source>
        <translation>打开文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open its f&amp;older</source>
        <translation>打开所在文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>%1
The file has fewer lines now.</source>
        <translation>%1
文件现在的行数更少。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ListEditor</name>
    <message>
        <source>A path in a list may not hold a comma: %1</source>
        <translation>列表中的路径不能含逗号：%1</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>添加到：%1</translation>
    </message>
    <message>
        <source>Remove from: %1</source>
        <translation>移除自：%1</translation>
    </message>
    <message>
        <source>Move up in: %1</source>
        <translation>上移：%1</translation>
    </message>
    <message>
        <source>Move down in: %1</source>
        <translation>下移：%1</translation>
    </message>
    <message>
        <source>none: add or drop files</source>
        <translation>无：请添加或拖放文件</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>移除 (Delete)</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up)</source>
        <translation>上移 (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down)</source>
        <translation>下移 (Ctrl+Down)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ListedPairsModel</name>
    <message>
        <source>same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>two persons</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>年龄差</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MainWindow</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
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
    <message>
        <source>The sample workspace lies in %1. A first training starts now; its curves come up by themselves.</source>
        <translation>示例工作区位于 %1。现在开始第一次训练；其曲线会自动出现。</translation>
    </message>
    <message>
        <source>Folder of the new workspace</source>
        <translation>新工作区的文件夹</translation>
    </message>
    <message>
        <source>Empty folder for the sample workspace</source>
        <translation>用于示例工作区的空文件夹</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>%1 现在在哪里？</translation>
    </message>
    <message>
        <source>A training is going on: %1.</source>
        <translation>有一个训练正在进行：%1。</translation>
    </message>
    <message>
        <source>Trainings are going on: %1.</source>
        <translation>正在进行的训练：%1。</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ManualViewer</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>手册正文</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MapCanvas</name>
    <message>
        <source>Map of prototypes</source>
        <translation>原型地图</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 prototypes, %2 of them children; %3 selected</source>
        <translation>%1 个原型，其中儿童 %2 个；已选 %3 个</translation>
    </message>
    <message>
        <source>child</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MapToolBar</name>
    <message>
        <source>Keep this selection…</source>
        <translation>保存此选择…</translation>
    </message>
    <message>
        <source>Show their pairs</source>
        <translation>显示其图像对</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Drag to move the map, click to see what is nearest (M)</source>
        <translation>拖动以移动地图，点击查看最近者 (M)</translation>
    </message>
    <message>
        <source>Drag a rectangle to select; Shift adds, Ctrl removes (R)</source>
        <translation>拖出矩形以选择；Shift 添加，Ctrl 移除 (R)</translation>
    </message>
    <message>
        <source>Draw around points to select; Shift adds, Ctrl removes (L)</source>
        <translation>圈出点以选择；Shift 添加，Ctrl 移除 (L)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The whole map (0)</source>
        <translation>整张地图 (0)</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>颜色(&amp;L)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>mean age</source>
        <translation>平均年龄</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Size by</source>
        <translation>大小依据</translation>
    </message>
    <message>
        <source>Find an identity</source>
        <translation>查找身份</translation>
    </message>
    <message>
        <source>Selections</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>&amp;Figure…</source>
        <translation>插图(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MappedIdentitiesModel</name>
    <message>
        <source>child prototype</source>
        <translation>儿童原型</translation>
    </message>
    <message>
        <source>other prototype</source>
        <translation>其他原型</translation>
    </message>
    <message>
        <source>%1 images, %2 of a child</source>
        <translation>%1 张图像，其中儿童 %2 张</translation>
    </message>
    <message>
        <source>mean age %1</source>
        <translation>平均年龄 %1</translation>
    </message>
    <message>
        <source>nearest prototype at %1°</source>
        <translation>最近原型相距 %1°</translation>
    </message>
    <message>
        <source>child</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Gap (°)</source>
        <translation>间距 (°)</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Name of the identity&apos;s folder</source>
        <translation>身份文件夹的名称</translation>
    </message>
    <message>
        <source>Child: a class that the inter-prototype loss moves</source>
        <translation>儿童：inter-prototype 损失所移动的类</translation>
    </message>
    <message>
        <source>Training images of the identity</source>
        <translation>该身份的训练图像数</translation>
    </message>
    <message>
        <source>Mean age over its images with a known age</source>
        <translation>已知年龄图像的平均年龄</translation>
    </message>
    <message>
        <source>Angle to the nearest other prototype, in all dimensions</source>
        <translation>在所有维度中到最近其他原型的角度</translation>
    </message>
    <message>
        <source>trust of its place %1</source>
        <translation>其位置的可信度 %1</translation>
    </message>
    <message>
        <source>1: its nearest points on the map are its nearest in all dimensions; 0: they are its furthest. Goes by ranks: no share of neighbours kept</source>
        <translation>1：图上最近的点在所有维度中也最近；0：它们最远。按排名计算，并非保留的邻居比例</translation>
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
    <name>interproto::ui::NeighboursModel</name>
    <message>
        <source>%1, cosine %2</source>
        <translation>%1，余弦 %2</translation>
    </message>
    <message>
        <source>cosine %1, %2°</source>
        <translation>余弦 %1，%2°</translation>
    </message>
</context>
<context>
    <name>interproto::ui::NotesStore</name>
    <message>
        <source>The notes in %1 cannot be read: %2</source>
        <translation>无法读取 %1 中的备注：%2</translation>
    </message>
    <message>
        <source>The notes in %1 are not saved: %2</source>
        <translation>%1 中的备注未保存：%2</translation>
    </message>
</context>
<context>
    <name>interproto::ui::OptionsDifference</name>
    <message>
        <source>&amp;Only what differs</source>
        <translation>仅显示不同项(&amp;O)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>Options of %n runs</source>
        <translation>
            <numerusform>%n 个运行的选项</numerusform>
        </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Options that differ: %1</source>
        <translation>不同的选项：%1</translation>
    </message>
    <message>
        <source>No option differs.</source>
        <translation>没有不同的选项。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::OptionsModel</name>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PageHost</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start: open a workspace</source>
        <translation>开始：打开工作区</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>page, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairHistory</name>
    <message>
        <source>The pair over the epochs</source>
        <translation>图像对随训练轮数的变化</translation>
    </message>
    <message>
        <source>Epoch %1: similarity %2, threshold %3, %4</source>
        <translation>第 %1 轮：相似度 %2，阈值 %3，%4</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>Right at each of %n evaluations, each at its own best threshold (%1).</source>
        <translation>
            <numerusform>%n 次评估均正确（各按其最佳阈值，%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong at each of %n evaluations, each at its own best threshold (%1).</source>
        <translation>
            <numerusform>%n 次评估均错误（各按其最佳阈值，%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Won: right since epoch %1, at each evaluation&apos;s own best threshold (%2).</source>
        <translation>赢得：自第 %1 轮起正确（按每次评估的最佳阈值，%2）。</translation>
    </message>
    <message>
        <source>Lost: wrong since epoch %1, at each evaluation&apos;s own best threshold (%2).</source>
        <translation>失去：自第 %1 轮起错误（按每次评估的最佳阈值，%2）。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairScatter</name>
    <message>
        <source>Scatter of the similarities of %1 pairs under two runs.</source>
        <translation>%1 对在两个运行下相似度的散点图。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairTasks</name>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%2 %3 中的 %1</translation>
    </message>
    <message>
        <source>the first image is missing</source>
        <translation>缺少第一张图像</translation>
    </message>
    <message>
        <source>the folder holds no picture</source>
        <translation>文件夹中没有图片</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairTheatre</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to all pairs (Escape)</source>
        <translation>返回所有图像对 (Escape)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Previous pair (P)</source>
        <translation>上一对 (P)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next pair (N)</source>
        <translation>下一对 (N)</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>下一个错误</translation>
    </message>
    <message>
        <source>Next failure (F)</source>
        <translation>下一个错误 (F)</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>图像对</translation>
    </message>
    <message>
        <source>Under other models</source>
        <translation>在其他模型下</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Why it is hard</source>
        <translation>为何困难</translation>
    </message>
    <message>
        <source>Key %1; undo takes it back</source>
        <translation>按键 %1；撤销可取回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note about the pair</source>
        <translation>关于该对的备注</translation>
    </message>
    <message>
        <source>Which region carries it (O)</source>
        <translation>哪个区域起作用 (O)</translation>
    </message>
    <message>
        <source>Nearest wrong identities (W)</source>
        <translation>最近的错误身份 (W)</translation>
    </message>
    <message>
        <source>Progress of the task</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>Nearest wrong identities to the first face</source>
        <translation>与第一张人脸最近的错误身份</translation>
    </message>
    <message>
        <source>Images of the first identity</source>
        <translation>第一个身份的图像</translation>
    </message>
    <message>
        <source>Images of the second identity</source>
        <translation>第二个身份的图像</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not scored: an image is missing or cannot be read.
%1</source>
        <translation>未评分：图像缺失或无法读取。
%1</translation>
    </message>
    <message>
        <source>Age gap %1. </source>
        <translation>年龄差 %1。 </translation>
    </message>
    <message>
        <source>Similarity %1, %2 from the threshold %3.
%4At this score %5.
%6</source>
        <translation>相似度 %1，距阈值 %3 为 %2。
%4在该分数下，%5。
%6</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>won</source>
        <translation>赢得</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失去</translation>
    </message>
    <message>
        <source>Plain %1, both mirrored %2, averaged with the mirror images %3. Red: covering this region costs similarity.</source>
        <translation>原样 %1，两者镜像 %2，与镜像平均 %3。红色：遮住该区域会降低相似度。</translation>
    </message>
    <message>
        <source>Choose a run or a .pth: these scores came without a model</source>
        <translation>请选择运行或 .pth：这些分数没有附带模型</translation>
    </message>
    <message>
        <source>%1: %2 at the threshold %3</source>
        <translation>%1：阈值 %3 时%2</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairsController</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Choose the model again to go on.</source>
        <translation>请重新选择模型以继续。</translation>
    </message>
    <message>
        <source>The pairs could not be scored</source>
        <translation>无法给图像对评分</translation>
    </message>
    <message>
        <source>Similarity %1.</source>
        <translation>相似度 %1。</translation>
    </message>
    <message>
        <source>At this score %1.</source>
        <translation>在该分数下，%1。</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>No picture could be ranked.</source>
        <translation>没有可排序的图片。</translation>
    </message>
    <message>
        <source>The most similar of the folder: %1, similarity %2.</source>
        <translation>文件夹中最相似的：%1，相似度 %2。</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>图像对</translation>
    </message>
    <message>
        <source>%1 (not yet scored)</source>
        <translation>%1（尚未评分）</translation>
    </message>
    <message>
        <source>Scoring the pairs</source>
        <translation>正在给图像对评分</translation>
    </message>
    <message>
        <source>%1 has no scores yet: the engine makes them now.</source>
        <translation>%1 尚无分数：引擎正在生成。</translation>
    </message>
    <message>
        <source>Reading the pairs</source>
        <translation>正在读取图像对</translation>
    </message>
    <message>
        <source>There are no pairs to see</source>
        <translation>没有可看的图像对</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>both models right</source>
        <translation>两个模型皆对</translation>
    </message>
    <message>
        <source>only the first model right</source>
        <translation>仅第一个模型对</translation>
    </message>
    <message>
        <source>only the second model right</source>
        <translation>仅第二个模型对</translation>
    </message>
    <message>
        <source>neither model right</source>
        <translation>两个模型皆错</translation>
    </message>
    <message>
        <source>Choose a run or open a .pth file first: photos are compared with it.</source>
        <translation>请先选择运行或打开 .pth 文件：照片用它来比较。</translation>
    </message>
    <message>
        <source>Open scored pairs, weights or a pair list</source>
        <translation>打开已评分的图像对、权重或图像对列表</translation>
    </message>
    <message>
        <source>Evaluations, weights and lists (*.csv *.pth *.pt *.txt);;All files (*)</source>
        <translation>评估、权重和列表 (*.csv *.pth *.pt *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML 页面 (*.html)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 pairs, threshold %2</source>
        <translation>%1 对，阈值 %2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>Kept for this session: no workspace is open.</source>
        <translation>仅在本次保留：没有打开的工作区。</translation>
    </message>
    <message>
        <source>The pairs could not be scored: %1</source>
        <translation>无法为图像对评分：%1</translation>
    </message>
    <message>
        <source>%1 is there, but the workspace names no pair list that it could score.</source>
        <translation>%1 已就绪，但工作区没有可供其评分的图像对列表。</translation>
    </message>
    <message>
        <source>%1 is there. Pair lists to score come from a workspace, or are opened here.</source>
        <translation>%1 已就绪。要评分的图像对列表来自工作区，或在此处打开。</translation>
    </message>
    <message>
        <source>Add a test set…</source>
        <translation>添加测试集…</translation>
    </message>
    <message>
        <source>Open a pair list…</source>
        <translation>打开图像对列表…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>No pair list to score</source>
        <translation>没有要评分的图像对列表</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairsModel</name>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairsTableModel</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairsView</name>
    <message>
        <source>%1 and %2, %3, similarity %4, %5</source>
        <translation>%1 和 %2，%3，相似度 %4，%5</translation>
    </message>
    <message>
        <source>See why a pair fails</source>
        <translation>查看图像对为何出错</translation>
    </message>
    <message>
        <source>Choose a run above, or open or drop a .pth file, an evaluation CSV, a pair list, or two photos.</source>
        <translation>在上方选择运行，或打开或拖放 .pth 文件、评估 CSV、图像对列表或两张照片。</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out, and why</source>
        <translation>略去了什么，以及原因</translation>
    </message>
    <message>
        <source>all test sets</source>
        <translation>所有测试集</translation>
    </message>
    <message>
        <source>%1 of %2 pairs</source>
        <translation>%2 对中的 %1</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>模型(&amp;O)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>T&amp;est set</source>
        <translation>测试集(&amp;E)</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A run, a .pth file, an evaluation CSV or a pair list</source>
        <translation>运行、.pth 文件、评估 CSV 或图像对列表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Pairs as CSV…</source>
        <translation>图像对为 CSV…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>缩略图表…</translation>
    </message>
    <message>
        <source>HTML report…</source>
        <translation>HTML 报告…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Two models</source>
        <translation>两个模型</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>顺序(&amp;O)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>as scored</source>
        <translation>按评分顺序</translation>
    </message>
    <message>
        <source>least similar first</source>
        <translation>最不相似在前</translation>
    </message>
    <message>
        <source>most similar first</source>
        <translation>最相似在前</translation>
    </message>
    <message>
        <source>nearest to the threshold</source>
        <translation>最接近阈值在前</translation>
    </message>
    <message>
        <source>farthest from the threshold</source>
        <translation>离阈值最远在前</translation>
    </message>
    <message>
        <source>largest age gap first</source>
        <translation>年龄差最大在前</translation>
    </message>
    <message>
        <source>youngest first</source>
        <translation>年幼在前</translation>
    </message>
    <message>
        <source>largest gain of the other model</source>
        <translation>另一模型增益最大在前</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>大小(&amp;I)</translation>
    </message>
    <message>
        <source>Size of the faces</source>
        <translation>人脸大小</translation>
    </message>
    <message>
        <source>&amp;Blur</source>
        <translation>模糊(&amp;B)</translation>
    </message>
    <message>
        <source>Makes faces unrecognisable, here and in exports</source>
        <translation>在此处和导出中使人脸无法辨认</translation>
    </message>
    <message>
        <source>Grid of pairs</source>
        <translation>图像对网格</translation>
    </message>
    <message>
        <source>Table of pairs</source>
        <translation>图像对表格</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Dropped photos</source>
        <translation>拖放的照片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the result</source>
        <translation>关闭结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PathChecker</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>没有 %1。</translation>
    </message>
    <message>
        <source>%1 is a file; a folder is wanted.</source>
        <translation>%1 是文件；需要文件夹。</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PathEditor</name>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>none: choose or drop a folder</source>
        <translation>无：请选择或拖放文件夹</translation>
    </message>
    <message>
        <source>none: choose or drop a file</source>
        <translation>无：请选择或拖放文件</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PathRouter</name>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>没有文件或文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read as weights: %2</source>
        <translation>无法将 %1 作为权重读取：%2</translation>
    </message>
    <message>
        <source>%1 (%2) needs a workspace: it is added as soon as one is open.</source>
        <translation>%1（%2）需要工作区：打开工作区后即会添加。</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>%1: pictures are compared two at a time, or one with a folder. Drop both on the Pairs page, where a model is chosen.</source>
        <translation>%1：图片两张一组比较，或一张与一个文件夹比较。请将两者拖放到选择模型的图像对页面。</translation>
    </message>
    <message>
        <source>No page takes %1 (%2).</source>
        <translation>没有页面接受 %1（%2）。</translation>
    </message>
    <message>
        <source>%1 is %2: no age file, pair list, evaluation, weights or picture.</source>
        <translation>%1 是%2：不是年龄文件、图像对列表、评估、权重或图片。</translation>
    </message>
    <message>
        <source>Open %1 above it (%2)</source>
        <translation>打开其上级的%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1 is %2: no workspace, run, training folder or pictures of faces in it.</source>
        <translation>%1 是%2：其中没有工作区、运行、训练文件夹或人脸图片。</translation>
    </message>
    <message>
        <source>%1 is no workspace yet. In it: %2.</source>
        <translation>%1 还不是工作区。其中有：%2。</translation>
    </message>
    <message>
        <source>Make a workspace here</source>
        <translation>在此新建工作区</translation>
    </message>
    <message>
        <source>Make a workspace of it</source>
        <translation>将其设为工作区</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PlanPanel</name>
    <message>
        <source>As in the form</source>
        <translation>按表单</translation>
    </message>
    <message>
        <source>As in the form (%1)</source>
        <translation>按表单 (%1)</translation>
    </message>
    <message>
        <source>Each method&apos;s preset: %1</source>
        <translation>各方法的预设：%1</translation>
    </message>
    <message>
        <source>Open a workspace first: it keeps the runs.</source>
        <translation>请先打开工作区：运行保存在其中。</translation>
    </message>
    <message>
        <source>The form has problems: see &quot;One run&quot;.</source>
        <translation>表单有问题：请看“单个运行”。</translation>
    </message>
    <message>
        <source>Wanted: seeds with commas between.</source>
        <translation>应为：以逗号分隔的种子。</translation>
    </message>
    <message>
        <source>Tick the methods to train.</source>
        <translation>勾选要训练的方法。</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Add to the queue (%1)</source>
        <translation>加入队列 (%1)</translation>
    </message>
    <message>
        <source>Runs (%1)</source>
        <translation>运行 (%1)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>批量训练</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>One run of each method for each of these; the study used three.</source>
        <translation>每个种子对每个方法各运行一次；研究用了三个。</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>What the runs share: the form as it is, or each method&apos;s own published setting with what is changed in the form.</source>
        <translation>各运行共用的设置：当前表单，或各方法的已发表设置加上表单中的更改。</translation>
    </message>
    <message>
        <source>Methods of the sweep</source>
        <translation>批量训练的方法</translation>
    </message>
    <message>
        <source>Seeds of the sweep</source>
        <translation>批量训练的种子</translation>
    </message>
    <message>
        <source>Settings of the sweep</source>
        <translation>批量训练的设置</translation>
    </message>
    <message>
        <source>Runs of the sweep</source>
        <translation>批量训练的运行</translation>
    </message>
    <message>
        <source>Add the sweep to the queue</source>
        <translation>将批量训练加入队列</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ProgressStrip</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>1,200 of 10,575 folders</comment>
        <translation>%2 %3中的 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>1,200 folders</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 / 秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PrototypesController</name>
    <message>
        <source>Open prototypes</source>
        <translation>打开原型</translation>
    </message>
    <message>
        <source>Vectors (*.npy)</source>
        <translation>向量 (*.npy)</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>保存选择</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>There is nothing here yet to make a figure of.</source>
        <translation>此处尚无可制成插图的内容。</translation>
    </message>
    <message>
        <source>Prototypes</source>
        <translation>原型</translation>
    </message>
    <message>
        <source>Selections are kept in a workspace: open one first.</source>
        <translation>选择保存在工作区中：请先打开一个。</translation>
    </message>
    <message>
        <source>Kept as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>map %1</source>
        <translation>地图 %1</translation>
    </message>
    <message>
        <source>No prototypes</source>
        <translation>没有原型</translation>
    </message>
    <message>
        <source>Runs of the workspace whose training came to its end have prototypes. A .npy file of vectors can be opened as well.</source>
        <translation>工作区中训练已结束的运行带有原型。也可以打开向量 .npy 文件。</translation>
    </message>
    <message>
        <source>No map of these prototypes yet</source>
        <translation>这些原型尚无地图</translation>
    </message>
    <message>
        <source>It forms here as soon as its neighbours are found.</source>
        <translation>一找到邻居就会在此形成。</translation>
    </message>
    <message>
        <source>No map</source>
        <translation>没有地图</translation>
    </message>
    <message>
        <source>The folder holds no layout yet.</source>
        <translation>该文件夹尚无布局。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) have no map yet.</source>
        <translation>
            <numerusform>%n 个运行尚无地图。</numerusform>
        </translation>
    </message>
    <message>
        <source>No maps</source>
        <translation>没有地图</translation>
    </message>
    <message>
        <source>None of these runs has a map yet.</source>
        <translation>这些运行都还没有地图。</translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation>第 %1 次迭代，共 %2 次</translation>
    </message>
    <message>
        <source>KL %1</source>
        <translation>KL %1</translation>
    </message>
    <message>
        <source>%1 of the 10 nearest kept</source>
        <translation>最近 10 个中保留 %1</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>没有可比较的内容</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The vectors have fewer rows.</source>
        <translation>向量的行数较少。</translation>
    </message>
    <message>
        <source>None of these identities is on the map.</source>
        <translation>这些身份都不在地图上。</translation>
    </message>
    <message>
        <source>%1 of %2 identities are on the map.</source>
        <translation>%2 个身份中有 %1 个在地图上。</translation>
    </message>
    <message>
        <source>No identity holds “%1”.</source>
        <translation>没有身份包含“%1”。</translation>
    </message>
    <message>
        <source>Choose a run or open a file of vectors.</source>
        <translation>请选择运行或打开向量文件。</translation>
    </message>
    <message>
        <source>No child prototypes</source>
        <translation>没有儿童原型</translation>
    </message>
    <message>
        <source>The table of identities beside the vectors marks none as a child.</source>
        <translation>向量旁的身份表中没有标为儿童者。</translation>
    </message>
    <message>
        <source>Comparing the prototypes…</source>
        <translation>正在比较原型…</translation>
    </message>
    <message>
        <source>The nearest prototype of each is being found…</source>
        <translation>正在寻找每个原型的最近者…</translation>
    </message>
    <message>
        <source>Prepare a training</source>
        <translation>准备训练</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Make it, and watch it form here.</source>
        <translation>生成它，并在此观看其形成。</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>生成图</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PrototypesView</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Gram matrix</source>
        <translation>Gram 矩阵</translation>
    </message>
    <message>
        <source>Angles</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Maps of one run after another; each was aligned to the one before.</source>
        <translation>各运行的地图依次生成；每张都与前一张对齐。</translation>
    </message>
    <message>
        <source>Views of the prototypes</source>
        <translation>原型的视图</translation>
    </message>
</context>
<context>
    <name>interproto::ui::QueueModel</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>interproto::ui::QueueView</name>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 个等待</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 个已完成</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 个已停止</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stop this run; it keeps a checkpoint (Delete)</source>
        <translation>停止此运行；它会保留检查点 (Delete)</translation>
    </message>
    <message>
        <source>Take out of the queue (Delete)</source>
        <translation>移出队列 (Delete)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Works the queue off, also when this window is closed</source>
        <translation>处理队列，即使此窗口已关闭</translation>
    </message>
    <message>
        <source>Starts nothing more; runs at work pause</source>
        <translation>不再启动新的；进行中的运行暂停</translation>
    </message>
    <message>
        <source>Runs at work stop with a checkpoint and wait again</source>
        <translation>进行中的运行保留检查点后停止并再次等待</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Up)</source>
        <translation>提前 (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Later (Ctrl+Down)</source>
        <translation>推后 (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Lets a failed or stopped run wait again; it goes on from its checkpoint</source>
        <translation>让失败或停止的运行再次等待；它从其检查点继续</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>启动队列</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Stop the queue</source>
        <translation>停止队列</translation>
    </message>
    <message>
        <source>Move the run up</source>
        <translation>将运行上移</translation>
    </message>
    <message>
        <source>Move the run down</source>
        <translation>将运行下移</translation>
    </message>
    <message>
        <source>Remove the run</source>
        <translation>移除运行</translation>
    </message>
    <message>
        <source>Try the run again</source>
        <translation>重试运行</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>Devices of the queue</source>
        <translation>队列的设备</translation>
    </message>
    <message>
        <source>Devices to train on, with commas between; each trains at once.</source>
        <translation>用于训练的设备，以逗号分隔；各自同时训练。</translation>
    </message>
    <message>
        <source>&amp;Runs at once on each</source>
        <translation>每个设备同时运行(&amp;R)</translation>
    </message>
    <message>
        <source>Runs at once on each device</source>
        <translation>每个设备同时运行数</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>训练队列</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>队列为空</translation>
    </message>
    <message>
        <source>Add a sweep from the right, or a single run from &quot;One run&quot;. Runs train one after the other, also when this window is closed.</source>
        <translation>从右侧加入批量训练，或从“单个运行”加入一个。运行依次训练，即使此窗口已关闭。</translation>
    </message>
    <message>
        <source>Prepare one run</source>
        <translation>准备一次运行</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RocChart</name>
    <message>
        <source>false accepts (FAR)</source>
        <translation>错误接受 (FAR)</translation>
    </message>
    <message>
        <source>false rejects (FRR)</source>
        <translation>错误拒绝 (FRR)</translation>
    </message>
    <message>
        <source>true accepts (TAR)</source>
        <translation>正确接受 (TAR)</translation>
    </message>
    <message>
        <source>DET curve.</source>
        <translation>DET 曲线。</translation>
    </message>
    <message>
        <source>ROC curve.</source>
        <translation>ROC 曲线。</translation>
    </message>
    <message>
        <source>%1: TAR %2 at FAR %3.</source>
        <translation>%1：FAR %3 时 TAR %2。</translation>
    </message>
    <message>
        <source>%1  %2 at %3</source>
        <translation>%1  %3 时 %2</translation>
    </message>
    <message>
        <source>DET curve</source>
        <translation>DET 曲线</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunDetails</name>
    <message numerus="yes">
        <source>%n runs chosen</source>
        <translation>
            <numerusform>已选 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>未选择运行</translation>
    </message>
    <message>
        <source>warnings: %1, errors: %2</source>
        <translation>警告：%1，错误：%2</translation>
    </message>
    <message>
        <source>broken lines: %1</source>
        <translation>损坏行：%1</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
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
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>At work for</source>
        <translation>已工作</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>最佳准确率</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>baseline, for the paper</source>
        <translation>baseline, 论文用</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>What this run was for, and what came of it</source>
        <translation>此运行的目的与结果</translation>
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
    <message>
        <source>Press a name to hide or show the curves of its run.</source>
        <translation>点击名称以隐藏或显示其运行的曲线。</translation>
    </message>
    <message>
        <source>Next evaluation</source>
        <translation>下次评估</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunNotifier</name>
    <message>
        <source>%1 is finished.</source>
        <translation>%1 已完成。</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 已停止。</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>%1 is gone: its process ended without a word.</source>
        <translation>%1 消失：其进程无声结束。</translation>
    </message>
    <message>
        <source>%1: its folder is not there any more.</source>
        <translation>%1：其文件夹已不存在。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunTrash</name>
    <message>
        <source>%1 is running</source>
        <translation>%1 正在运行</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash</source>
        <translation>%1 无法移到回收站</translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash</source>
        <translation>%1 无法从回收站取回</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsController</name>
    <message>
        <source>Moved to the trash: %1. Undo brings it back.</source>
        <translation>已移到回收站：%1。撤销可取回。</translation>
    </message>
    <message>
        <source>Taken back from the trash: %1.</source>
        <translation>已从回收站取回：%1。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>No program opens folders here.</source>
        <translation>此处没有打开文件夹的程序。</translation>
    </message>
    <message>
        <source>notes of %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>taking from the archive</source>
        <translation>从归档取出</translation>
    </message>
    <message>
        <source>archiving</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>moving to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsTableModel</name>
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
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsView</name>
    <message>
        <source>Runs: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation>运行：%2 中的 %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>They appear here as soon as a training starts, or a folder with runs or TensorBoard&apos;s event files is put below this one.</source>
        <translation>训练一开始，或将含有运行或 TensorBoard 事件文件的文件夹放到其下，它们就会出现在这里。</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>Its runs are listed here.</source>
        <translation>其运行列在这里。</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>图像对</translation>
    </message>
    <message>
        <source>Options side by side</source>
        <translation>并排选项</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Take from the archive</source>
        <translation>取出归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Column filters</source>
        <translation>列筛选</translation>
    </message>
    <message>
        <source>A line below each title: text, !text, =text, or &gt; 80 for numbers</source>
        <translation>每个标题下方一行：文本、!文本、=文本，数值用 &gt; 80</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>含已归档</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Hides runs from the table; their files stay as they are.</source>
        <translation>将运行从表中隐藏；其文件保持原样。</translation>
    </message>
    <message>
        <source>Can be undone while this window is open.</source>
        <translation>此窗口打开期间可以撤销。</translation>
    </message>
    <message>
        <source>What is shown, as CSV</source>
        <translation>所示内容为 CSV</translation>
    </message>
    <message>
        <source>Prepare a training</source>
        <translation>准备训练</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Sample workspace…</source>
        <translation>示例工作区…</translation>
    </message>
    <message>
        <source>Starts the training again from its last checkpoint, or from the beginning when it has none.</source>
        <translation>从最后的检查点重新开始训练；若没有检查点则从头开始。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::SampleMaker</name>
    <message>
        <source>Choose a folder without a comma in its path.</source>
        <translation>请选择路径中没有逗号的文件夹。</translation>
    </message>
    <message>
        <source>Drawing faces that belong to nobody</source>
        <translation>正在绘制不属于任何人的人脸</translation>
    </message>
    <message>
        <source>The sample workspace could not be made: %1</source>
        <translation>无法创建示例工作区：%1</translation>
    </message>
    <message>
        <source>Scanning them</source>
        <translation>正在扫描</translation>
    </message>
    <message>
        <source>The first training could not be started: %1</source>
        <translation>无法开始第一次训练：%1</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ScoreChart</name>
    <message>
        <source>similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Histogram of %1 genuine and %2 impostor pairs; threshold %3. Arrow keys move it.</source>
        <translation>%1 个同一人对与 %2 个冒充对的直方图；阈值 %3。方向键可移动它。</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>two persons</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>%1 to %2: %3 genuine and %4 impostor pairs. Click to see them.</source>
        <translation>%1 至 %2：%3 个同一人对和 %4 个冒充对。点击查看。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ShortcutEditor</name>
    <message>
        <source>&quot;%1&quot; has these keys and would lose them.</source>
        <translation>&quot;%1&quot; 使用这些按键，将会失去它们。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter by command or keys</source>
        <translation>按命令或按键筛选</translation>
    </message>
    <message>
        <source>Filter of commands</source>
        <translation>命令筛选</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>指定(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>全部重置(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ShortcutSheet</name>
    <message>
        <source>Keys at a glance</source>
        <translation>快捷键一览</translation>
    </message>
</context>
<context>
    <name>interproto::ui::SidePanel</name>
    <message>
        <source>Shown: %1, selected: %2</source>
        <translation>显示：%1，已选：%2</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Selected &amp;only</source>
        <translation>仅所选(&amp;O)</translation>
    </message>
    <message>
        <source>Prototypes</source>
        <translation>原型</translation>
    </message>
    <message>
        <source>Nearest prototypes</source>
        <translation>最近的原型</translation>
    </message>
    <message>
        <source>Click a point: its nearest prototypes in all dimensions stand here, with faces.</source>
        <translation>点击一个点：其在所有维度中的最近原型连同人脸显示在此。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::SourceBar</name>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Sna&amp;pshot</source>
        <translation>快照(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Prototypes of a run, a .npy file of vectors, or a map folder.</source>
        <translation>运行的原型、向量 .npy 文件或地图文件夹。</translation>
    </message>
    <message>
        <source>Side by side: %1</source>
        <translation>并排：%1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Maps of several runs with equal axes and one selection.</source>
        <translation>多个运行的地图，坐标轴相同，共用一个选择。</translation>
    </message>
    <message>
        <source>Per&amp;plexity</source>
        <translation>困惑度(&amp;P)</translation>
    </message>
    <message>
        <source>About how many neighbours count for each point. It may be changed while the map forms.</source>
        <translation>每个点大约看重多少邻居。可在地图形成时更改。</translation>
    </message>
    <message>
        <source>E&amp;xaggeration</source>
        <translation>夸张(&amp;X)</translation>
    </message>
    <message>
        <source>Pulls groups together: 1 is none. It may be changed while the map forms.</source>
        <translation>将各组聚拢：1 为不作用。可在地图形成时更改。</translation>
    </message>
    <message>
        <source>&amp;Iterations</source>
        <translation>迭代(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Make anew</source>
        <translation>重新制作(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Make the map</source>
        <translation>制作地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Goes on from this layout with that many iterations.</source>
        <translation>从此布局再迭代那么多次。</translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation>停止并保留(&amp;S)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>Exaggeration</source>
        <translation>夸张</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>地图进度</translation>
    </message>
</context>
<context>
    <name>interproto::ui::StartPage</name>
    <message>
        <source>&amp;Open folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Locate…</source>
        <translation>定位(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>A workbench for face recognition across large age gaps: look into data, train, watch the curves, compare methods, and see why a pair of child and adult fails.</source>
        <translation>大年龄跨度人脸识别的工作台：查看数据、训练、观察曲线、比较方法，并看清儿童与成人的图像对为何出错。</translation>
    </message>
    <message>
        <source>Create the &amp;sample workspace</source>
        <translation>创建示例工作区(&amp;S)</translation>
    </message>
    <message>
        <source>Made-up faces, scanned, and a first short training. Everything is alive in about two minutes.</source>
        <translation>虚构的人脸、扫描，以及第一次短训练。约两分钟后一切就绪。</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>A workspace, a run, a folder of runs or TensorBoard&apos;s event files; or drop anything onto this window.</source>
        <translation>工作区、运行、运行文件夹或 TensorBoard 事件文件的文件夹；也可将任何内容拖放到此窗口。</translation>
    </message>
    <message>
        <source>not there; click to locate</source>
        <translation>不存在；点击以定位</translation>
    </message>
    <message>
        <source>journal file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>%1, going on</source>
        <translation>%1，进行中</translation>
    </message>
    <message>
        <source>%1, runs going on: %2</source>
        <translation>%1，进行中的运行：%2</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近(&amp;R)</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>interproto::ui::StartPanel</name>
    <message>
        <source>Starting ...</source>
        <translation>正在启动 ...</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不知道</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1 identities</source>
        <translation>%1 个身份</translation>
    </message>
    <message>
        <source>%1 epochs of batches of %2</source>
        <translation>%1 轮，批大小 %2</translation>
    </message>
    <message>
        <source>known when the images are counted</source>
        <translation>统计图像后可知</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 images/s in %2</source>
        <translation>%2 中每秒 %1 张图像</translation>
    </message>
    <message>
        <source>%1 M parameters without the head</source>
        <translation>不含分类头 %1 M 个参数</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 M 个参数</translation>
    </message>
    <message>
        <source>only %1 free on %2: take a smaller batch</source>
        <translation>%2 上只有 %1 可用：请减小批大小</translation>
    </message>
    <message>
        <source>%1; %2 free on %3</source>
        <translation>%1；%3 上有 %2 可用</translation>
    </message>
    <message>
        <source>a checkpoint takes %1</source>
        <translation>一个检查点占 %1</translation>
    </message>
    <message>
        <source>only %1 free: three checkpoints of %2 do not fit</source>
        <translation>只有 %1 可用：放不下三个各 %2 的检查点</translation>
    </message>
    <message>
        <source>%1; %2 free</source>
        <translation>%1；%2 可用</translation>
    </message>
    <message>
        <source>To look at (%1)</source>
        <translation>待查看 (%1)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>运行名称</translation>
    </message>
    <message>
        <source>Name of the run&apos;s folder; proposed from method, data set and seed.</source>
        <translation>运行文件夹的名称；由方法、数据集和种子建议。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Trains this run when those before it in the queue have ended.</source>
        <translation>队列中在它之前的运行结束后训练此运行。</translation>
    </message>
    <message>
        <source>Starts the training now; it goes on when this window is closed.</source>
        <translation>现在开始训练；关闭此窗口后仍继续。</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>What a terminal would be told to do the same.</source>
        <translation>在终端中做同样事情的命令。</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>being timed</source>
        <translation>正在计时</translation>
    </message>
    <message>
        <source>no training with this network was timed on this device</source>
        <translation>此设备上还没有为该网络的训练计过时</translation>
    </message>
    <message>
        <source>about %1 on this computer&apos;s CPU</source>
        <translation>在本机 CPU 上约 %1</translation>
    </message>
    <message>
        <source>%1 images/s, timed steps: %2; evaluations not counted</source>
        <translation>%1 张图像/秒，计时步数：%2；不含评估</translation>
    </message>
    <message>
        <source>Stop timing</source>
        <translation>停止计时</translation>
    </message>
    <message>
        <source>Time a few steps</source>
        <translation>计时几步</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Trains a few steps with these settings and throws them away: how long the whole takes is then measured, not guessed.</source>
        <translation>用这些设置训练几步后丢弃：总时长由此测得，而非猜测。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TaskProcess</name>
    <message>
        <source>the engine cannot be started: %1</source>
        <translation>无法启动引擎：%1</translation>
    </message>
    <message>
        <source>there is no program &quot;interproto&quot; beside this one or on the PATH</source>
        <translation>本程序旁边或 PATH 中没有程序 &quot;interproto&quot;</translation>
    </message>
    <message>
        <source>the engine ended unexpectedly (signal %1)</source>
        <translation>引擎意外结束（信号 %1）</translation>
    </message>
    <message>
        <source>the engine ended with code %1</source>
        <translation>引擎以代码 %1 结束</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TestSetView</name>
    <message>
        <source>%1 pairs</source>
        <translation>%1 对</translation>
    </message>
    <message>
        <source>its pictures were not found</source>
        <translation>未找到其图片</translation>
    </message>
    <message>
        <source>pictures below %1</source>
        <translation>%1 下的图片</translation>
    </message>
    <message>
        <source>%1 pairs · %2 of the same person · %3 of two persons</source>
        <translation>%1 对 · 同一人 %2 对 · 两个人 %3 对</translation>
    </message>
    <message>
        <source> · %1 with a picture that is not there</source>
        <translation> · %1 对有缺失的图片</translation>
    </message>
    <message>
        <source> · scanned %1</source>
        <translation> · %1 扫描</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>无法读取列表</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>图像对</translation>
    </message>
    <message>
        <source>Age gaps</source>
        <translation>年龄差</translation>
    </message>
    <message>
        <source>Parts of the test set</source>
        <translation>测试集的各部分</translation>
    </message>
    <message>
        <source>Pairs by age gap</source>
        <translation>按年龄差的图像对</translation>
    </message>
    <message>
        <source>Years between the two pictures</source>
        <translation>两张图片相隔的年数</translation>
    </message>
    <message>
        <source>Number of pairs of each age gap, as far as the names tell the ages.</source>
        <translation>在名称能说明年龄的范围内，每个年龄差的对数。</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>所有图像对</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>With a missing picture</source>
        <translation>有缺失图片</translation>
    </message>
    <message>
        <source>Which pairs</source>
        <translation>哪些图像对</translation>
    </message>
    <message>
        <source>Filter by file</source>
        <translation>按文件筛选</translation>
    </message>
    <message>
        <source>Filter of pairs</source>
        <translation>图像对筛选</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TestSetsRow</name>
    <message>
        <source>Test set %1</source>
        <translation>测试集 %1</translation>
    </message>
    <message>
        <source>Of the workspace</source>
        <translation>来自工作区</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TrainController</name>
    <message>
        <source>Asked to stop. The run keeps a checkpoint.</source>
        <translation>已请求停止。运行会保留检查点。</translation>
    </message>
    <message>
        <source>The training has started. It goes on when this window is closed.</source>
        <translation>训练已开始。关闭此窗口后仍继续。</translation>
    </message>
    <message>
        <source>The training has not begun yet; what it wrote is in %1</source>
        <translation>训练尚未开始；它写出的内容在 %1 中</translation>
    </message>
    <message>
        <source>The command line is copied.</source>
        <translation>命令行已复制。</translation>
    </message>
    <message>
        <source>Settings taken from %1.</source>
        <translation>已从 %1 取得设置。</translation>
    </message>
    <message>
        <source>Settings written to %1.</source>
        <translation>设置已写入 %1。</translation>
    </message>
    <message>
        <source>The queue is worked off, also when this window is closed.</source>
        <translation>队列正在处理，即使此窗口已关闭。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>设置 (*.toml)</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>reading the images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>The steps could not be timed: %1</source>
        <translation>无法为这些步计时：%1</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TrainModel</name>
    <message>
        <source>Data set &quot;%1&quot;</source>
        <translation>数据集 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Test set &quot;%1&quot;</source>
        <translation>测试集 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Open a workspace first: it keeps the runs.</source>
        <translation>请先打开工作区：运行保存在其中。</translation>
    </message>
    <message>
        <source>Wanted: letters, digits, dots, dashes and underscores.</source>
        <translation>应为：字母、数字、点、连字符和下划线。</translation>
    </message>
    <message>
        <source>There is a run of that name.</source>
        <translation>已有同名的运行。</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Data and test sets of the workspace</source>
        <translation>工作区的数据集和测试集</translation>
    </message>
    <message>
        <source>Take MobileFaceNet</source>
        <translation>改用 MobileFaceNet</translation>
    </message>
    <message>
        <source>Take %1 epochs: a day</source>
        <translation>改为 %1 轮：一天</translation>
    </message>
    <message>
        <source>Settings of last time</source>
        <translation>上次的设置</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TrainView</name>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>A preset takes the settings of a published row.</source>
        <translation>预设采用某一已发表行的设置。</translation>
    </message>
    <message>
        <source>%1 The same as the defaults.</source>
        <translation>%1 与默认值相同。</translation>
    </message>
    <message>
        <source>%1 Other than the defaults: %2.</source>
        <translation>%1 与默认值不同：%2。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的内容</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的内容</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>已更改 (%1)</translation>
    </message>
    <message>
        <source>Queue (%1)</source>
        <translation>队列 (%1)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>单个运行</translation>
    </message>
    <message>
        <source>One run or the queue</source>
        <translation>单个运行或队列</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Names, labels and explanations that hold all these words</source>
        <translation>含有所有这些词的名称、标签和说明</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Shows only what is changed</source>
        <translation>只显示更改过的</translation>
    </message>
    <message>
        <source>Shows what each setting means</source>
        <translation>显示每项设置的含义</translation>
    </message>
    <message>
        <source>Takes all settings back to the preset</source>
        <translation>将所有设置恢复为预设</translation>
    </message>
    <message>
        <source>Takes settings from a TOML file, such as a run&apos;s run.toml</source>
        <translation>从 TOML 文件（如运行的 run.toml）取得设置</translation>
    </message>
    <message>
        <source>Writes all settings to a TOML file</source>
        <translation>将所有设置写入 TOML 文件</translation>
    </message>
    <message>
        <source>Only changed settings</source>
        <translation>仅更改的设置</translation>
    </message>
    <message>
        <source>Explain the settings</source>
        <translation>说明设置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>Settings of the training</source>
        <translation>训练的设置</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ValuesModel</name>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>%1 + %2 NaN</source>
        <translation>%1 + %2 NaN</translation>
    </message>
    <message>
        <source>Of the line of least squares, per step, epoch, second or image</source>
        <translation>最小二乘直线的斜率，按步、轮、秒或图像计</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>At crosshair</source>
        <translation>十字线处</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
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
    <message>
        <source>Watch</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>interproto::ui::WatchTools</name>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑(&amp;M)</translation>
    </message>
    <message>
        <source>Weight of the past in the drawn mean; the values themselves stay faintly behind it.</source>
        <translation>所绘平均中过去的权重；原值淡淡地留在后面。</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>横轴(&amp;B)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>实际时间</translation>
    </message>
    <message>
        <source>Images seen</source>
        <translation>已见图像</translation>
    </message>
    <message>
        <source>Log x</source>
        <translation>对数 x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>对数横轴</translation>
    </message>
    <message>
        <source>Log y</source>
        <translation>对数 y</translation>
    </message>
    <message>
        <source>Logarithmic values of losses and other curves; the learning rate always is, an accuracy never.</source>
        <translation>损失及其他曲线的对数值；学习率始终如此，准确率从不。</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>对数值</translation>
    </message>
    <message>
        <source>Ignore outliers</source>
        <translation>忽略离群值</translation>
    </message>
    <message>
        <source>Scales by the middle 98 of 100 values; red arrows mark where others lie beyond the edge.</source>
        <translation>按 100 个值中居中的 98 个缩放；红色箭头标出超出边缘的值。</translation>
    </message>
    <message>
        <source>Average seeds</source>
        <translation>对种子取平均</translation>
    </message>
    <message>
        <source>Runs of one method and network as their mean, with one standard deviation around it.</source>
        <translation>同一方法和网络的运行显示为其平均值，周围为一个标准差。</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Everything in view again (0, or a double click)</source>
        <translation>全部重新显示（0 或双击）</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Which charts are shown, and in how many columns</source>
        <translation>显示哪些图表，以及几列</translation>
    </message>
    <message>
        <source>Filter charts</source>
        <translation>筛选图表</translation>
    </message>
    <message>
        <source>Charts shown</source>
        <translation>显示的图表</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>列(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tell a stall after</source>
        <translation>停滞多久后提示(&amp;T)</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>A running training without news for so long is told above the charts.</source>
        <translation>运行中的训练这么久没有消息时，会在图表上方提示。</translation>
    </message>
</context>
<context>
    <name>interproto::ui::WatchView</name>
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
    <message>
        <source>No run in view</source>
        <translation>视图中没有运行</translation>
    </message>
    <message>
        <source>Choose one or several on the Runs page, or drop a run folder or any folder with TensorBoard&apos;s event files here.</source>
        <translation>在“运行”页选择一个或多个，或将运行文件夹或任何含 TensorBoard 事件文件的文件夹拖放到此处。</translation>
    </message>
    <message>
        <source>&amp;Values in view</source>
        <translation>视图中的值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Evaluations</source>
        <translation>评估(&amp;E)</translation>
    </message>
    <message>
        <source>Values in view</source>
        <translation>视图中的值</translation>
    </message>
    <message>
        <source>A double click or Enter shows the step on the curves.</source>
        <translation>双击或按 Enter 在曲线上显示该步。</translation>
    </message>
    <message>
        <source>Values and evaluations</source>
        <translation>数值与评估</translation>
    </message>
    <message>
        <source>No curves</source>
        <translation>没有曲线</translation>
    </message>
    <message>
        <source>The run ended before its first values.</source>
        <translation>该次运行在写出第一批值之前就结束了。</translation>
    </message>
    <message>
        <source>Prepare a training</source>
        <translation>准备训练</translation>
    </message>
    <message>
        <source>Choose among the runs</source>
        <translation>选择运行</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
</context>
</TS>
