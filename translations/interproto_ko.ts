<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 폴더 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>계속(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation>저장하고 중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Checkpoint now</source>
        <translation>지금 체크포인트 저장(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Evaluate now</source>
        <translation>지금 평가(&amp;E)</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic values</source>
        <translation>로그 눈금(&amp;G)</translation>
    </message>
    <message>
        <source>Reset &amp;zoom</source>
        <translation>확대 초기화(&amp;Z)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>시스템 설정(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;About Interproto</source>
        <translation>Interproto 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>새 작업 공간(&amp;N)…</translation>
    </message>
    <message>
        <source>Create the &amp;sample workspace…</source>
        <translation>샘플 작업 공간 만들기(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>작업 공간 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>시작 페이지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>배치 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Manual of this page</source>
        <translation>이 페이지의 설명서(&amp;M)</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>명령 찾기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys at a glance</source>
        <translation>한눈에 보는 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>단축키 바꾸기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>비교(&amp;C)</translation>
    </message>
    <message>
        <source>Copy table as &amp;LaTeX</source>
        <translation>표를 LaTeX로 복사(&amp;L)</translation>
    </message>
    <message>
        <source>Copy table as &amp;Markdown</source>
        <translation>표를 Markdown으로 복사(&amp;M)</translation>
    </message>
    <message>
        <source>Copy table as &amp;CSV</source>
        <translation>표를 CSV로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Show the &amp;runs of the chosen cells</source>
        <translation>고른 칸의 실행 보기(&amp;R)</translation>
    </message>
    <message>
        <source>Show pairs only the &amp;first chosen gets right</source>
        <translation>첫째만 맞힌 쌍 보기(&amp;F)</translation>
    </message>
    <message>
        <source>Show pairs only the &amp;second chosen gets right</source>
        <translation>둘째만 맞힌 쌍 보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>데이터(&amp;D)</translation>
    </message>
    <message>
        <source>Add &amp;training data…</source>
        <translation>학습 데이터 추가(&amp;T)…</translation>
    </message>
    <message>
        <source>Add test &amp;set…</source>
        <translation>테스트 세트 추가(&amp;S)…</translation>
    </message>
    <message>
        <source>Scan &amp;all</source>
        <translation>모두 스캔(&amp;A)</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>쌍</translation>
    </message>
    <message>
        <source>Open pairs…</source>
        <translation>쌍 열기…</translation>
    </message>
    <message>
        <source>Export pairs as CSV…</source>
        <translation>쌍을 CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Export contact sheet…</source>
        <translation>콘택트 시트 내보내기…</translation>
    </message>
    <message>
        <source>Export HTML report…</source>
        <translation>HTML 보고서 내보내기…</translation>
    </message>
    <message>
        <source>Prototypes</source>
        <translation>프로토타입</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>지도 전체 보기</translation>
    </message>
    <message>
        <source>Find an identity</source>
        <translation>신원 찾기</translation>
    </message>
    <message>
        <source>Pairs of the selected identities</source>
        <translation>고른 신원의 쌍</translation>
    </message>
    <message>
        <source>Figure of the maps…</source>
        <translation>지도 그림 만들기…</translation>
    </message>
    <message>
        <source>&amp;Watch the chosen runs</source>
        <translation>고른 실행 지켜보기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Compare the chosen runs</source>
        <translation>고른 실행 비교(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pairs of the chosen runs</source>
        <translation>고른 실행의 쌍(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Options side by side</source>
        <translation>옵션 나란히 보기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Resume the chosen run</source>
        <translation>고른 실행 이어서 하기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Archive, or take back</source>
        <translation>보관하거나 되돌리기(&amp;A)</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>휴지통으로 옮기기(&amp;T)</translation>
    </message>
    <message>
        <source>Open &amp;folder of the run</source>
        <translation>실행 폴더 열기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save the table of runs…</source>
        <translation>실행 표 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>학습 시작</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>큐에 추가</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>명령줄로 복사</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Import settings...</source>
        <translation>설정 가져오기...</translation>
    </message>
    <message>
        <source>Export settings...</source>
        <translation>설정 내보내기...</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>모든 설정 초기화</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>큐 보기</translation>
    </message>
    <message>
        <source>Logarithmic &amp;steps</source>
        <translation>로그 단계 축(&amp;S)</translation>
    </message>
    <message>
        <source>Ignore &amp;outliers in scaling</source>
        <translation>눈금에서 이상값 무시(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Average seeds</source>
        <translation>시드 평균(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>지도 만들기</translation>
    </message>
    <message>
        <source>Open a file of vectors…</source>
        <translation>벡터 파일 열기…</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>%1: its process (%2 on %3) is gone, at step %4.</source>
        <translation>%1: 프로세스(%3의 %2)가 단계 %4에서 사라졌습니다.</translation>
    </message>
    <message>
        <source>%1: no progress for %2.</source>
        <translation>%1: %2 동안 진행이 없습니다.</translation>
    </message>
    <message>
        <source>%1: no progress for %2 (%3).</source>
        <translation>%1: %2 동안 진행이 없습니다(%3).</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 실패: %2</translation>
    </message>
    <message>
        <source>%1: %2 is no number at step %3.</source>
        <translation>%1: 단계 %3에서 %2이(가) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>%1: only %2 left on its disk; %3 are wanted.</source>
        <translation>%1: 디스크에 %2만 남았습니다. %3이(가) 필요합니다.</translation>
    </message>
    <message>
        <source>%1: its folder is not there any more (deleted, moved or unmounted).</source>
        <translation>%1: 폴더가 이제 없습니다(삭제, 이동 또는 마운트 해제).</translation>
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
        <translation>%1은(는) %3보다 %2점 낮습니다(같은 쌍을 다시 뽑은 %4 % 구간 %5~%6).</translation>
    </message>
    <message>
        <source>It is better on %1 pairs and worse on %2: McNemar&apos;s test gives %3.</source>
        <translation>%1쌍에서 더 낫고 %2쌍에서 더 나쁩니다. McNemar 검정: %3.</translation>
    </message>
    <message>
        <source>Since the whole column is looked at, that counts as %1 (Holm).</source>
        <translation>열 전체를 보므로 %1(으)로 셉니다(Holm).</translation>
    </message>
    <message>
        <source>That is more than chance.</source>
        <translation>우연 이상입니다.</translation>
    </message>
    <message>
        <source>That may be chance.</source>
        <translation>우연일 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2에서 %1</translation>
    </message>
    <message>
        <source>%1: not evaluated yet.</source>
        <translation>%1: 아직 평가하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 (seed %2)</source>
        <translation>%1(시드 %2)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The best of its column.</source>
        <translation>그 열에서 가장 좋습니다.</translation>
    </message>
    <message>
        <source>Not tested against the best: %1.</source>
        <translation>가장 좋은 것과 검정하지 않음: %1.</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be set against each other: %3.</source>
        <translation>%1과(와) %2은(는) 견줄 수 없습니다: %3.</translation>
    </message>
    <message>
        <source>Over other seeds and pairs together: %1.</source>
        <translation>다른 시드와 쌍을 함께 보면: %1.</translation>
    </message>
    <message>
        <source>A single run tells nothing about other seeds.</source>
        <translation>실행 하나는 다른 시드에 대해 아무것도 말하지 않습니다.</translation>
    </message>
    <message>
        <source>Percent of pairs told right, mean ± standard deviation over seeds. Bold: the best of its column. *: behind the best by more than chance (p below %1 after Holm&apos;s correction: over seeds and pairs; with a single run over pairs alone, by McNemar&apos;s test). The best is chosen from these figures, which flatters it.</source>
        <translation>맞힌 쌍의 백분율, 시드에 걸친 평균 ± 표준 편차. 굵은 글씨: 열에서 가장 좋음. *: 우연 이상으로 가장 좋은 것에 뒤짐(Holm 보정 후 p가 %1 미만: 시드와 쌍에 대해, 실행이 하나면 쌍만으로 McNemar 검정). 가장 좋은 것은 이 수치에서 고른 것이어서 실제보다 좋아 보입니다.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>이 도움말을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>버전을 보여 줍니다.</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>이번에만 쓸 테마: system, light, dark.</translation>
    </message>
    <message>
        <source>system, en, ko or zh_CN, for this time.</source>
        <translation>이번에만 쓸 언어: system, en, ko, zh_CN.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800.</source>
        <translation>창 크기. 예: 1280x800.</translation>
    </message>
    <message>
        <source>Writes a picture of the window as PNG and ends; needs no display.</source>
        <translation>창의 모습을 PNG로 저장하고 끝냅니다. 디스플레이가 없어도 됩니다.</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, 320 to 16384 each</source>
        <translation>--size에는 너비x높이를 각각 320에서 16384 사이로 씁니다</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark</source>
        <translation>--theme에는 system, light, dark 중 하나를 씁니다</translation>
    </message>
    <message>
        <source>--language takes system, en, ko or zh_CN</source>
        <translation>--language에는 system, en, ko, zh_CN 중 하나를 씁니다</translation>
    </message>
    <message>
        <source>interproto-workbench: %1
Try --help.
</source>
        <translation>interproto-workbench: %1
--help를 참고하세요.
</translation>
    </message>
    <message>
        <source>there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).
Use `interproto watch RUN` in a terminal, or --screenshot FILE for a picture.</source>
        <translation>디스플레이가 없습니다(DISPLAY와 WAYLAND_DISPLAY가 모두 설정되지 않음).
터미널에서는 `interproto watch RUN`을, 그림이 필요하면 --screenshot FILE을 쓰세요.</translation>
    </message>
    <message>
        <source>The workbench of Interproto: data, trainings, curves and pairs of face recognition across large age gaps.</source>
        <translation>Interproto 워크벤치: 큰 나이 차의 얼굴 인식을 위한 데이터, 학습, 곡선, 쌍.</translation>
    </message>
    <message>
        <source>A workspace, a run, a folder of runs, a folder with TensorBoard&apos;s event files, or whatever can be dropped on the window.</source>
        <translation>작업 공간, 실행, 실행 폴더, TensorBoard 이벤트 파일 폴더, 또는 창에 끌어다 놓을 수 있는 모든 것.</translation>
    </message>
    <message>
        <source>figure RECIPE.toml --out FILE draws a figure (figure --help).</source>
        <translation>figure RECIPE.toml --out FILE은 그림을 그립니다(figure --help).</translation>
    </message>
    <message>
        <source>The page in front: data, train, watch, runs, compare, prototypes or pairs; some have parts, such as data:identities, data:issues and data:pairs.</source>
        <translation>앞에 보일 페이지: data, train, watch, runs, compare, prototypes, pairs. data:identities, data:issues, data:pairs처럼 부분이 있는 것도 있습니다.</translation>
    </message>
    <message>
        <source>Writes scored pairs with their faces as PNG, PDF or SVG.</source>
        <translation>점수가 매겨진 쌍을 얼굴과 함께 PNG, PDF, SVG로 씁니다.</translation>
    </message>
    <message>
        <source>CSV that `interproto evaluate` wrote.</source>
        <translation>`interproto evaluate`가 쓴 CSV.</translation>
    </message>
    <message>
        <source>The picture to write.</source>
        <translation>쓸 그림.</translation>
    </message>
    <message>
        <source>Folder of the images; found when it is one above the CSV.</source>
        <translation>이미지 폴더. CSV 위쪽에 있으면 찾아냅니다.</translation>
    </message>
    <message>
        <source>Only pairs that fail at the best threshold, the most wrong first.</source>
        <translation>가장 좋은 임계값에서 틀리는 쌍만, 가장 크게 틀린 것부터.</translation>
    </message>
    <message>
        <source>At most so many pairs (24).</source>
        <translation>많아야 이만큼의 쌍(24).</translation>
    </message>
    <message>
        <source>Pairs in a row (4).</source>
        <translation>한 줄의 쌍 수(4).</translation>
    </message>
    <message>
        <source>Makes faces unrecognisable.</source>
        <translation>얼굴을 알아볼 수 없게 합니다.</translation>
    </message>
    <message>
        <source>Draws the figure that a recipe describes; needs no display.</source>
        <translation>레시피가 적은 그림을 그립니다. 디스플레이가 필요 없습니다.</translation>
    </message>
    <message>
        <source>The recipe, as it is written beside figures.</source>
        <translation>그림 옆에 쓰이는 레시피.</translation>
    </message>
    <message>
        <source>The figure: .pdf, .svg, .png, .tex (TikZ) or .csv; its numbers go beside it.</source>
        <translation>그림: .pdf, .svg, .png, .tex(TikZ), .csv. 숫자가 옆에 함께 쓰입니다.</translation>
    </message>
    <message>
        <source>The folder of runs, in place of the recipe&apos;s own.</source>
        <translation>레시피의 것 대신 쓸 실행 폴더.</translation>
    </message>
    <message>
        <source>Does not make maps that runs do not have yet.</source>
        <translation>아직 없는 지도를 만들지 않습니다.</translation>
    </message>
    <message>
        <source>figure takes one recipe</source>
        <translation>figure는 레시피 하나를 받습니다</translation>
    </message>
    <message>
        <source>--out must name the figure</source>
        <translation>--out으로 그림을 지정해야 합니다</translation>
    </message>
    <message>
        <source>interproto-workbench: %1
Try figure --help.
</source>
        <translation>interproto-workbench: %1
figure --help를 보십시오.
</translation>
    </message>
    <message>
        <source>--page takes one of: %1</source>
        <translation>--page는 다음 중 하나입니다: %1</translation>
    </message>
    <message>
        <source>what was to be shown could not be read in time</source>
        <translation>보여 줄 것을 제때 읽지 못했습니다</translation>
    </message>
    <message>
        <source>contact-sheet SET.csv --out FILE draws the pairs of an evaluation (contact-sheet --help).</source>
        <translation>contact-sheet SET.csv --out FILE은 평가의 쌍을 그립니다(contact-sheet --help).</translation>
    </message>
    <message>
        <source>--screenshot replaces a file that is there already.</source>
        <translation>--screenshot이 이미 있는 파일을 바꿉니다.</translation>
    </message>
    <message>
        <source>Replaces files that are there already.</source>
        <translation>이미 있는 파일을 바꿉니다.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Two aligned face photos.</source>
        <translation>정렬된 얼굴 사진 두 장.</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>CSV of a scored pair list; tells how many of its impostor pairs are at least as similar.</source>
        <translation>점수가 매겨진 쌍 목록의 CSV. 타인 쌍 가운데 적어도 이만큼 비슷한 쌍이 몇 개인지 알려 줍니다.</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Failed pairs of %1</source>
        <translation>%1의 틀린 쌍</translation>
    </message>
    <message>
        <source>Pairs of %1</source>
        <translation>%1의 쌍</translation>
    </message>
    <message>
        <source>%1 of %2; threshold %3, accuracy %4 of %5 pairs</source>
        <translation>%2 중 %1, 임계값 %3, %5쌍의 정확도 %4</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Swap red and blue</source>
        <translation>빨강과 파랑 바꾸기</translation>
    </message>
    <message>
        <source>Feed blue first, for weights that were trained on swapped pictures.</source>
        <translation>파랑을 먼저 넣습니다. 색이 뒤바뀐 그림으로 학습한 가중치에 씁니다.</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>학습 이미지</translation>
    </message>
    <message>
        <source>Folder with one folder an identity, images inside.</source>
        <translation>신원마다 폴더가 하나씩 있고 그 안에 이미지가 있는 폴더.</translation>
    </message>
    <message>
        <source>Age labels</source>
        <translation>나이 레이블</translation>
    </message>
    <message>
        <source>Text file with one line an image: id path age gender. Without it no identity counts as a child.</source>
        <translation>이미지마다 한 줄인 텍스트 파일: id 경로 나이 성별. 없으면 어떤 신원도 아동으로 세지 않습니다.</translation>
    </message>
    <message>
        <source>Child below</source>
        <translation>아동 나이 미만</translation>
    </message>
    <message>
        <source>An image shows a child when its age is below this.</source>
        <translation>나이가 이보다 적으면 아동 이미지입니다.</translation>
    </message>
    <message>
        <source>Child images</source>
        <translation>아동 이미지 수</translation>
    </message>
    <message>
        <source>An identity counts as a child identity with at least so many child images.</source>
        <translation>아동 이미지가 적어도 이만큼 있는 신원을 아동 신원으로 셉니다.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Load CUDA</source>
        <translation>CUDA 불러오기</translation>
    </message>
    <message>
        <source>Loads the CUDA side although no driver answers, to see whether it would load.</source>
        <translation>드라이버가 응답하지 않아도 CUDA 쪽을 불러와 불러와지는지 확인합니다.</translation>
    </message>
</context>
<context>
    <name>Embed</name>
    <message>
        <source>Image list</source>
        <translation>이미지 목록</translation>
    </message>
    <message>
        <source>Text file with one path a line.</source>
        <translation>한 줄에 경로 하나인 텍스트 파일.</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>루트</translation>
    </message>
    <message>
        <source>Mirrored images</source>
        <translation>좌우 반전 이미지</translation>
    </message>
    <message>
        <source>none embeds each image, mirror its mirror image, sum adds both and normalises.</source>
        <translation>none은 각 이미지를, mirror는 그 반전 이미지를 임베딩하고, sum은 둘을 더해 정규화합니다.</translation>
    </message>
    <message>
        <source>Folder below which all the paths lie; empty: the folder of the list.</source>
        <translation>모든 경로가 그 아래에 있는 폴더. 비우면 목록의 폴더입니다.</translation>
    </message>
</context>
<context>
    <name>EvaluationReport</name>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>쌍</translation>
    </message>
    <message>
        <source>At the threshold</source>
        <translation>이 임계값에서</translation>
    </message>
    <message>
        <source>Best on test</source>
        <translation>테스트에서 최고</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 구간</translation>
    </message>
    <message>
        <source>Ten-fold</source>
        <translation>10겹</translation>
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
        <translation>임계값</translation>
    </message>
    <message>
        <source>Histogram of similarities</source>
        <translation>유사도 히스토그램</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>이미지 없음</translation>
    </message>
    <message>
        <source>Interproto %1; threshold %2. Best on test is chosen on these very pairs and so optimistic; ten-fold is not.</source>
        <translation>Interproto %1, 임계값 %2. 테스트에서 최고는 바로 이 쌍들에서 골라 낙관적이고, 10겹은 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>Failures, the most wrong first</source>
        <translation>틀린 쌍, 가장 크게 틀린 것부터</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외됨</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Wanted: one of %1.</source>
        <translation>원하는 값: %1 중 하나.</translation>
    </message>
    <message>
        <source>Wanted: a number %1, or the word %2.</source>
        <translation>원하는 값: 수 %1 또는 낱말 %2.</translation>
    </message>
    <message>
        <source>Wanted: whole numbers %1 with commas between.</source>
        <translation>원하는 값: 쉼표로 나눈 정수 %1.</translation>
    </message>
    <message>
        <source>Wanted: a number %1.</source>
        <translation>원하는 값: 수 %1.</translation>
    </message>
    <message>
        <source>Wanted: a whole number %1.</source>
        <translation>원하는 값: 정수 %1.</translation>
    </message>
    <message>
        <source>This text cannot be used. %1</source>
        <translation>이 글은 쓸 수 없습니다. %1</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>IEEE, one column</source>
        <translation>IEEE, 1단</translation>
    </message>
    <message>
        <source>IEEE, two columns</source>
        <translation>IEEE, 2단</translation>
    </message>
    <message>
        <source>Springer, one column</source>
        <translation>Springer, 1단</translation>
    </message>
    <message>
        <source>Springer, two columns</source>
        <translation>Springer, 2단</translation>
    </message>
    <message>
        <source>Springer LNCS</source>
        <translation>Springer LNCS</translation>
    </message>
    <message>
        <source>Elsevier, one column</source>
        <translation>Elsevier, 1단</translation>
    </message>
    <message>
        <source>Elsevier, two columns</source>
        <translation>Elsevier, 2단</translation>
    </message>
    <message>
        <source>BMVC</source>
        <translation>BMVC</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>슬라이드</translation>
    </message>
    <message>
        <source>For</source>
        <translation>용도</translation>
    </message>
    <message>
        <source>Width and type of a journal, a conference or a slide.</source>
        <translation>학술지, 학회 또는 슬라이드의 너비와 글꼴.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Width of the printed figure; 0: as it is usual there.</source>
        <translation>인쇄된 그림의 너비. 0이면 그곳의 관례대로.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Height of the printed figure; 0: as the panels need it.</source>
        <translation>인쇄된 그림의 높이. 0이면 패널에 맞춥니다.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>Family of the type; empty: as it is usual there.</source>
        <translation>글꼴 이름. 비우면 그곳의 관례대로.</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Of labels; 0: as it is usual there.</source>
        <translation>라벨의 크기. 0이면 그곳의 관례대로.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>okabe_ito is safe for every kind of colour vision; study is red on blue; grey is for print without colour.</source>
        <translation>okabe_ito는 모든 색각에 안전하고, study는 파랑 위의 빨강, grey는 흑백 인쇄용입니다.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Once below all panels, inside the first one, or none.</source>
        <translation>모든 패널 아래에 한 번, 첫 패널 안, 또는 없음.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>(a), (b), (c) before the titles of several panels.</source>
        <translation>여러 패널의 제목 앞에 (a), (b), (c).</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>The title of each panel.</source>
        <translation>각 패널의 제목.</translation>
    </message>
    <message>
        <source>Panels a row</source>
        <translation>한 줄의 패널</translation>
    </message>
    <message>
        <source>0: as many as fit.</source>
        <translation>0: 들어가는 만큼.</translation>
    </message>
    <message>
        <source>Width of lines</source>
        <translation>선 굵기</translation>
    </message>
    <message>
        <source>Of curves; axes are half as wide, never under 0.25 pt.</source>
        <translation>곡선의 굵기. 축은 그 절반이며 0.25 pt보다 가늘지 않습니다.</translation>
    </message>
    <message>
        <source>Size of marks</source>
        <translation>표식 크기</translation>
    </message>
    <message>
        <source>Diameter of points; 0: smaller the more there are.</source>
        <translation>점의 지름. 0이면 점이 많을수록 작아집니다.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>vector: each a shape of its own; raster: one picture inside vector axes, for large maps; auto: raster above 5,000 a panel.</source>
        <translation>vector: 점마다 도형 하나. raster: 벡터 축 안의 그림 하나로, 큰 지도용. auto: 패널당 5,000개를 넘으면 raster.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Of PNG pictures and of raster points.</source>
        <translation>PNG 그림과 래스터 점의 해상도.</translation>
    </message>
    <message>
        <source>Equal axes</source>
        <translation>같은 축</translation>
    </message>
    <message>
        <source>Maps side by side share one range.</source>
        <translation>나란한 지도가 한 범위를 씁니다.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What is drawn.</source>
        <translation>그릴 것.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>A run, a map folder or a file, relative to the recipe; several runs where a panel compares them.</source>
        <translation>실행, 지도 폴더 또는 파일로, 레시피에 상대적입니다. 패널이 비교하면 여러 실행.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Above the panel; empty: made from the input.</source>
        <translation>패널 위의 제목. 비우면 입력에서 만듭니다.</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Which of the run&apos;s evaluations.</source>
        <translation>실행의 어느 평가인지.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Tags of the curves, such as train/loss.</source>
        <translation>train/loss 같은 곡선의 태그.</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>색의 뜻</translation>
    </message>
    <message>
        <source>What the colour of a prototype tells.</source>
        <translation>프로토타입의 색이 나타내는 것.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>Weight of the past in the mean of a curve.</source>
        <translation>곡선 평균에서 과거의 가중치.</translation>
    </message>
    <message>
        <source>Logarithmic x</source>
        <translation>로그 x</translation>
    </message>
    <message>
        <source>The horizontal axis in powers of ten.</source>
        <translation>가로축을 10의 거듭제곱으로.</translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation>로그 y</translation>
    </message>
    <message>
        <source>The vertical axis in powers of ten.</source>
        <translation>세로축을 10의 거듭제곱으로.</translation>
    </message>
    <message>
        <source>Title of x</source>
        <translation>x 제목</translation>
    </message>
    <message>
        <source>Empty: what the kind says.</source>
        <translation>비우면 종류에 따릅니다.</translation>
    </message>
    <message>
        <source>Title of y</source>
        <translation>y 제목</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>구간 수</translation>
    </message>
    <message>
        <source>Of histograms.</source>
        <translation>히스토그램의 구간 수.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Which panel of a table of several, from 0.</source>
        <translation>여럿으로 된 표의 몇째 패널인지, 0부터.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>스윕</translation>
    </message>
    <message>
        <source>A folder of runs: one panel a run, made as the one panel says.</source>
        <translation>실행들의 폴더: 한 패널이 정한 대로 실행마다 한 패널.</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>실행 환경</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Test sets</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>일정</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>ImageLoader</name>
    <message>
        <source>no reader for %1 is installed</source>
        <translation>%1을(를) 읽을 리더가 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>손상됨: %1</translation>
    </message>
    <message>
        <source>the end of the file is missing</source>
        <translation>파일의 끝이 없습니다</translation>
    </message>
    <message>
        <source>more than 100 scans</source>
        <translation>스캔이 100개를 넘습니다</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
</context>
<context>
    <name>Init</name>
    <message>
        <source>Identities</source>
        <translation>신원 수</translation>
    </message>
    <message>
        <source>Classes of the head; 0 writes no head.</source>
        <translation>헤드의 클래스 수. 0이면 헤드를 쓰지 않습니다.</translation>
    </message>
</context>
<context>
    <name>KitSentence</name>
    <message>
        <source>found epochs that do not rise</source>
        <translation>에폭이 오름차순이 아닙니다</translation>
    </message>
    <message>
        <source>epoch %1 is never reached, the training has %2 epochs</source>
        <translation>에폭 %1에는 도달하지 않습니다. 학습은 %2 에폭입니다</translation>
    </message>
    <message>
        <source>%1 learns from ages and there are no age labels</source>
        <translation>%1은(는) 나이로 학습하는데 나이 레이블이 없습니다</translation>
    </message>
    <message>
        <source>without age labels there is no child identity and the child term is 0</source>
        <translation>나이 레이블이 없으면 아동 신원이 없고 아동 항은 0입니다</translation>
    </message>
    <message>
        <source>found true, wanted false: %1 takes no child term</source>
        <translation>true가 주어졌으나 false여야 합니다: %1은(는) 아동 항을 받지 않습니다</translation>
    </message>
    <message>
        <source>found ages that do not rise</source>
        <translation>나이가 오름차순이 아닙니다</translation>
    </message>
    <message>
        <source>found a method twice</source>
        <translation>방법이 두 번 있습니다</translation>
    </message>
    <message>
        <source>found a seed twice</source>
        <translation>시드가 두 번 있습니다</translation>
    </message>
    <message>
        <source>found a preset twice</source>
        <translation>프리셋이 두 번 있습니다</translation>
    </message>
    <message>
        <source>a map that is continued has its places already</source>
        <translation>이어서 하는 지도에는 이미 위치가 있습니다</translation>
    </message>
    <message>
        <source>the same number as %1: two classes, one set of labels</source>
        <translation>%1과(와) 같은 번호입니다: 클래스는 둘, 레이블은 하나</translation>
    </message>
    <message>
        <source>Merge the two folders or rename one.</source>
        <translation>두 폴더를 합치거나 하나의 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>the age file has no line for this picture; its age is unknown</source>
        <translation>나이 파일에 이 사진의 줄이 없어 나이를 알 수 없습니다</translation>
    </message>
    <message>
        <source>the folder cannot be listed: %1</source>
        <translation>폴더를 열어 볼 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The identity has no pictures; check its permissions.</source>
        <translation>이 신원에는 사진이 없습니다. 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>the folder holds no pictures</source>
        <translation>폴더에 사진이 없습니다</translation>
    </message>
    <message>
        <source>It stays a class; remove the folder if it should not be one.</source>
        <translation>클래스로 남습니다. 클래스가 아니어야 하면 폴더를 지우세요.</translation>
    </message>
    <message>
        <source>no picture younger than %1</source>
        <translation>%1세 미만의 사진이 없습니다</translation>
    </message>
    <message>
        <source>no picture of age %1 or more</source>
        <translation>%1세 이상의 사진이 없습니다</translation>
    </message>
    <message>
        <source>%1 pictures younger than %2 exist, the age file names %3, the filter is %4: a child identity for the reference, not here</source>
        <translation>%2세 미만의 사진은 %1장 있고 나이 파일에는 %3장이며 기준은 %4장입니다: 참조 구현에서는 아동 신원이지만 여기서는 아닙니다</translation>
    </message>
    <message>
        <source>Complete the pictures to train exactly as the reference.</source>
        <translation>참조 구현과 똑같이 학습하려면 사진을 채우세요.</translation>
    </message>
    <message>
        <source>a folder inside an identity&apos;s folder; its pictures are not used</source>
        <translation>신원 폴더 안의 폴더입니다. 그 안의 사진은 쓰지 않습니다</translation>
    </message>
    <message>
        <source>not a picture by its extension (.jpg .jpeg .png .bmp .webp)</source>
        <translation>확장자로 보아 사진이 아닙니다 (.jpg .jpeg .png .bmp .webp)</translation>
    </message>
    <message>
        <source>neither a file nor a folder, or a link to nothing</source>
        <translation>파일도 폴더도 아니거나, 끊어진 링크입니다</translation>
    </message>
    <message>
        <source>labels %1, which has no picture</source>
        <translation>사진이 없는 %1에 레이블이 있습니다</translation>
    </message>
    <message>
        <source>identity %1 has %2 labels and no folder</source>
        <translation>신원 %1에는 레이블 %2개가 있으나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Its lines are not used.</source>
        <translation>그 줄들은 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>no identity has %1 pictures younger than %2</source>
        <translation>%2세 미만 사진이 %1장 있는 신원이 없습니다</translation>
    </message>
    <message>
        <source>The Inter-Prototype term will be zero; lower the child filter or check the age file.</source>
        <translation>Inter-Prototype 항이 0이 됩니다. 아동 기준 장수를 낮추거나 나이 파일을 확인하세요.</translation>
    </message>
    <message>
        <source>the %1 folders are not the numbers 0 to %2</source>
        <translation>폴더 %1개의 이름이 0부터 %2까지의 번호가 아닙니다</translation>
    </message>
    <message>
        <source>the training folder holds no pictures, wanted `&lt;id&gt;/&lt;image&gt;`</source>
        <translation>학습 폴더에 사진이 없습니다. `&lt;id&gt;/&lt;image&gt;` 구조여야 합니다</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>경로를 확인하세요.</translation>
    </message>
    <message>
        <source>the catalogue was of another training folder; it was made anew</source>
        <translation>카탈로그가 다른 학습 폴더의 것이어서 새로 만들었습니다</translation>
    </message>
    <message>
        <source>not a folder of pictures; it is no identity</source>
        <translation>사진 폴더가 아니므로 신원이 아닙니다</translation>
    </message>
    <message>
        <source>Move it out of the training folder.</source>
        <translation>학습 폴더 밖으로 옮기세요.</translation>
    </message>
    <message>
        <source>%1 is labelled in line %2 already (age %3, here %4); this line counts</source>
        <translation>%1은(는) %2행에 이미 레이블이 있습니다(나이 %3, 여기는 %4). 이 줄을 씁니다</translation>
    </message>
    <message>
        <source>%1 is not below %2</source>
        <translation>%1이(가) %2 아래에 없습니다</translation>
    </message>
    <message>
        <source>the picture is not there</source>
        <translation>사진이 없습니다</translation>
    </message>
    <message>
        <source>Pairs that name it are not scored.</source>
        <translation>이 사진이 든 쌍은 점수를 내지 않습니다.</translation>
    </message>
    <message>
        <source>the picture cannot be read</source>
        <translation>사진을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>제외됩니다.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>It is left out; fetch it again.</source>
        <translation>제외됩니다. 다시 내려받으세요.</translation>
    </message>
    <message>
        <source>no picture in a known format</source>
        <translation>알려진 형식의 사진이 아닙니다</translation>
    </message>
    <message>
        <source>the picture is cut short</source>
        <translation>사진이 중간에 끊겼습니다</translation>
    </message>
    <message>
        <source>the picture is too large</source>
        <translation>사진이 너무 큽니다</translation>
    </message>
    <message>
        <source>the picture cannot be decoded without repairs</source>
        <translation>사진을 고치지 않고는 디코딩할 수 없습니다</translation>
    </message>
    <message>
        <source>the picture is grey</source>
        <translation>흑백 사진입니다</translation>
    </message>
    <message>
        <source>The channel is used three times.</source>
        <translation>그 채널을 세 번 씁니다.</translation>
    </message>
    <message>
        <source>the picture has an alpha channel</source>
        <translation>사진에 알파 채널이 있습니다</translation>
    </message>
    <message>
        <source>It is dropped.</source>
        <translation>버립니다.</translation>
    </message>
    <message>
        <source>the extension names another format than the content has</source>
        <translation>확장자가 내용과 다른 형식을 가리킵니다</translation>
    </message>
    <message>
        <source>the picture is %1x%2, not 112x112</source>
        <translation>사진이 112x112가 아니라 %1x%2입니다</translation>
    </message>
    <message>
        <source>It is resized when it is loaded.</source>
        <translation>불러올 때 크기를 바꿉니다.</translation>
    </message>
    <message>
        <source>another file of the folder has the same number</source>
        <translation>폴더의 다른 파일이 같은 번호를 가집니다</translation>
    </message>
    <message>
        <source>Both are trained on, with one label.</source>
        <translation>둘 다 하나의 레이블로 학습에 씁니다.</translation>
    </message>
    <message>
        <source>blanks in the names leave several ways to split the line into two paths</source>
        <translation>이름 속의 빈칸 때문에 줄을 두 경로로 나누는 방법이 여럿입니다</translation>
    </message>
    <message>
        <source>found the label %1, wanted 1, 0 or -1</source>
        <translation>레이블이 %1입니다. 1, 0 또는 -1이어야 합니다</translation>
    </message>
    <message>
        <source>found a label alone, wanted two paths</source>
        <translation>레이블만 있습니다. 두 경로가 있어야 합니다</translation>
    </message>
    <message>
        <source>%1 cannot be split into two paths that end as pictures do, and no pair sorts before it</source>
        <translation>%1을(를) 사진으로 끝나는 두 경로로 나눌 수 없고, 앞에 오는 쌍도 없습니다</translation>
    </message>
    <message>
        <source>%1 cannot be split into two paths that end as pictures do; the pair of line %2 counts again under label %3</source>
        <translation>%1을(를) 사진으로 끝나는 두 경로로 나눌 수 없습니다. %2행의 쌍을 레이블 %3(으)로 다시 셉니다</translation>
    </message>
    <message>
        <source>%1 cannot be split into two paths that end as pictures do</source>
        <translation>%1을(를) 사진으로 끝나는 두 경로로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>the line repeats line %1</source>
        <translation>%1행과 같은 줄입니다</translation>
    </message>
    <message>
        <source>Both count.</source>
        <translation>둘 다 셉니다.</translation>
    </message>
    <message>
        <source>The line is left out.</source>
        <translation>이 줄은 제외됩니다.</translation>
    </message>
    <message>
        <source>The age is used.</source>
        <translation>나이는 씁니다.</translation>
    </message>
    <message>
        <source>found %1, wanted %2</source>
        <translation>%1이(가) 주어졌습니다. 필요한 것: %2</translation>
    </message>
    <message>
        <source>two paths</source>
        <translation>두 경로</translation>
    </message>
    <message>
        <source>text without control bytes</source>
        <translation>제어 문자가 없는 글</translation>
    </message>
    <message>
        <source>a number of years from 0 to 150</source>
        <translation>0부터 150까지의 햇수</translation>
    </message>
    <message>
        <source>a number of years</source>
        <translation>햇수</translation>
    </message>
    <message>
        <source>a path that ends in &lt;identity&gt;/&lt;image&gt;</source>
        <translation>&lt;identity&gt;/&lt;image&gt;(으)로 끝나는 경로</translation>
    </message>
    <message>
        <source>a gender of 0 or 1</source>
        <translation>0 또는 1인 성별</translation>
    </message>
    <message>
        <source>50, 100 or 152</source>
        <translation>50, 100 또는 152</translation>
    </message>
    <message>
        <source>a path holds control bytes: %1</source>
        <translation>경로에 제어 문자가 있습니다: %1</translation>
    </message>
    <message>
        <source>a path is absolute: %1</source>
        <translation>절대 경로가 있습니다: %1</translation>
    </message>
    <message>
        <source>a path holds &quot;..&quot;: %1</source>
        <translation>경로에 &quot;..&quot;이 있습니다: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 runs finished</source>
        <translation>%1: 실행 %3개 중 %2개 완료</translation>
    </message>
    <message>
        <source>%1: several runs have the same seed</source>
        <translation>%1: 시드가 같은 실행이 여럿입니다</translation>
    </message>
    <message>
        <source>%1 on %2 is not tested: %3</source>
        <translation>%2에서 %1은(는) 검정하지 않았습니다: %3</translation>
    </message>
    <message>
        <source>%1 on %2 are not tested: %3</source>
        <translation>%2에서 %1은(는) 검정하지 않았습니다: %3</translation>
    </message>
    <message>
        <source>every test set</source>
        <translation>모든 테스트 세트</translation>
    </message>
    <message>
        <source>it was evaluated on other pairs than the best</source>
        <translation>가장 좋은 것과 다른 쌍으로 평가했습니다</translation>
    </message>
    <message>
        <source>its runs were evaluated on different pairs</source>
        <translation>그 실행들은 서로 다른 쌍으로 평가했습니다</translation>
    </message>
    <message>
        <source>%1 has not kept the pairs of this evaluation</source>
        <translation>%1에는 이 평가의 쌍이 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>the pairs of this evaluation were not kept</source>
        <translation>이 평가의 쌍이 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>the file names of this test set tell no ages</source>
        <translation>이 테스트 세트의 파일 이름에는 나이가 없습니다</translation>
    </message>
    <message>
        <source>not evaluated yet</source>
        <translation>아직 평가하지 않음</translation>
    </message>
    <message>
        <source>Classes are numbered by value where all names are numbers, else in byte order of the names.</source>
        <translation>모든 이름이 수이면 클래스 번호는 값의 순서이고, 아니면 이름의 바이트 순서입니다.</translation>
    </message>
    <message>
        <source>none of the %1 pictures can be read</source>
        <translation>사진 %1장 가운데 읽을 수 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>Get them again; the findings say what the files are.</source>
        <translation>다시 받으세요. 그 파일들이 무엇인지는 발견 사항에 있습니다.</translation>
    </message>
    <message>
        <source>none of its %1 pictures exists below %2</source>
        <translation>사진 %1장 가운데 %2 아래에 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>none of its %1 pairs has two pictures that can be read below %2</source>
        <translation>쌍 %1개 가운데 %2 아래에서 두 사진을 모두 읽을 수 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>Name the folder that holds the pictures of the list.</source>
        <translation>목록의 사진이 있는 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>it holds no line, wanted %1</source>
        <translation>줄이 하나도 없습니다. 필요한 것: %1</translation>
    </message>
    <message>
        <source>The download did not end, or the disk lost it: get it again.</source>
        <translation>내려받기가 끝나지 않았거나 디스크에서 사라졌습니다. 다시 받으세요.</translation>
    </message>
    <message>
        <source>its only line cannot be used; here: %1</source>
        <translation>하나뿐인 줄을 쓸 수 없습니다. 여기: %1</translation>
    </message>
    <message>
        <source>none of its %1 lines can be used; here: %2</source>
        <translation>줄 %1개 가운데 쓸 수 있는 것이 없습니다. 여기: %2</translation>
    </message>
    <message>
        <source>It looks like an age file (id path age gender): was it named in the wrong place?</source>
        <translation>나이 파일(id path age gender)처럼 보입니다. 잘못된 자리에 지정한 것이 아닌가요?</translation>
    </message>
    <message>
        <source>It looks like a pair list (label path1 path2): was it named in the wrong place?</source>
        <translation>쌍 목록(label path1 path2)처럼 보입니다. 잘못된 자리에 지정한 것이 아닌가요?</translation>
    </message>
    <message>
        <source>It looks like the CSV of an evaluation: was it named in the wrong place?</source>
        <translation>평가의 CSV처럼 보입니다. 잘못된 자리에 지정한 것이 아닌가요?</translation>
    </message>
    <message>
        <source>Look at the first lines: are its columns in another order?</source>
        <translation>처음 몇 줄을 보세요. 열의 순서가 다른 것이 아닌가요?</translation>
    </message>
    <message>
        <source>all of its %1 pairs have the label %2; wanted pairs of one person (1) and pairs of two (0)</source>
        <translation>쌍 %1개가 모두 레이블 %2입니다. 같은 사람의 쌍(1)과 다른 두 사람의 쌍(0)이 필요합니다</translation>
    </message>
    <message>
        <source>Without both there is no accuracy.</source>
        <translation>둘 다 없으면 정확도가 없습니다.</translation>
    </message>
    <message>
        <source>the id is %1 and the folder of the path is %2</source>
        <translation>id는 %1인데 경로의 폴더는 %2입니다</translation>
    </message>
    <message>
        <source>The folder counts; are columns swapped?</source>
        <translation>폴더를 따릅니다. 열이 뒤바뀐 것이 아닌가요?</translation>
    </message>
    <message>
        <source>the label is -1; it counts as 0, two persons</source>
        <translation>레이블이 -1입니다. 0(다른 두 사람)으로 셉니다</translation>
    </message>
    <message>
        <source>lines &quot;id path age gender&quot;</source>
        <translation>&quot;id path age gender&quot; 줄</translation>
    </message>
    <message>
        <source>lines &quot;label path1 path2&quot;</source>
        <translation>&quot;label path1 path2&quot; 줄</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>중국어 간체</translation>
    </message>
    <message>
        <source>No font with the letters of %1 is installed. On Debian, install %2 (or fonts-noto-cjk, which is larger) and start again; until then the window speaks English.</source>
        <translation>%1 글자가 있는 글꼴이 설치되어 있지 않습니다. Debian에서는 %2(또는 더 큰 fonts-noto-cjk)를 설치하고 다시 시작하십시오. 그때까지 창은 영어로 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Images embedded at once; larger needs more memory.</source>
        <translation>한 번에 임베딩하는 이미지 수. 크면 메모리가 더 필요합니다.</translation>
    </message>
    <message>
        <source>Decoding threads</source>
        <translation>디코딩 스레드</translation>
    </message>
    <message>
        <source>Threads that read and decode images.</source>
        <translation>이미지를 읽고 디코딩하는 스레드 수.</translation>
    </message>
    <message>
        <source>Images that go through the network at once.</source>
        <translation>한 번에 네트워크를 지나는 이미지 수.</translation>
    </message>
    <message>
        <source>Threads that decode images. The order of images does not depend on it.</source>
        <translation>이미지를 디코딩하는 스레드 수. 이미지 순서는 이 값과 무관합니다.</translation>
    </message>
    <message>
        <source>Batches ahead</source>
        <translation>미리 읽는 배치</translation>
    </message>
    <message>
        <source>Batches decoded ahead of the training; more smooths slow disks and takes memory.</source>
        <translation>학습보다 앞서 디코딩하는 배치 수. 많으면 느린 디스크를 메우지만 메모리가 듭니다.</translation>
    </message>
    <message>
        <source>Mirror at random</source>
        <translation>무작위 좌우 반전</translation>
    </message>
    <message>
        <source>Mirror each training image with probability one half.</source>
        <translation>각 학습 이미지를 2분의 1 확률로 좌우 반전합니다.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>A run folder (the prototypes of its newest checkpoint), a .pth file of a head, or a .npy array with one row a point.</source>
        <translation>실행 폴더(가장 새로운 체크포인트의 프로토타입), 헤드 .pth 파일, 또는 점마다 한 행인 .npy 배열.</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>CSV with one row a point, as `prototypes` writes it; empty: the one beside the input, if any.</source>
        <translation>점마다 한 행인 CSV, `prototypes`가 쓰는 대로. 비우면 입력 옆의 것을 씁니다.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>all, or children: identities that count as children.</source>
        <translation>all(모두) 또는 children: 아동으로 세는 신원.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>퍼플렉서티</translation>
    </message>
    <message>
        <source>How many neighbours a point attends to. At most a third of the other points; a larger one is lowered, and said so.</source>
        <translation>한 점이 살피는 이웃의 수. 많아야 다른 점의 3분의 1이고, 더 크면 낮추고 알려 줍니다.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>Steps of the optimisation.</source>
        <translation>최적화의 단계 수.</translation>
    </message>
    <message>
        <source>Exaggeration</source>
        <translation>과장</translation>
    </message>
    <message>
        <source>Strength of the attraction after the first iterations: 1 is t-SNE; 2 to 4 draw clusters together and apart.</source>
        <translation>첫 반복 뒤의 인력: 1이면 t-SNE, 2~4면 무리를 모으고 떼어 놓습니다.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>시작 배치</translation>
    </message>
    <message>
        <source>Folder of an earlier map: points start where it has them, matched by identity, so that two maps can be compared.</source>
        <translation>이전 지도의 폴더: 신원으로 맞추어 그 자리에서 점을 시작하므로 두 지도를 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>이어서</translation>
    </message>
    <message>
        <source>Goes on with the map in that folder from where it stopped.</source>
        <translation>그 폴더의 지도를 멈춘 곳에서 이어 갑니다.</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Principal components kept before neighbours are looked for; 0 keeps the points as they are.</source>
        <translation>이웃을 찾기 전에 남기는 주성분 수. 0이면 점을 그대로 둡니다.</translation>
    </message>
    <message>
        <source>First exaggeration</source>
        <translation>첫 과장</translation>
    </message>
    <message>
        <source>Strength of the attraction in the first iterations.</source>
        <translation>첫 반복의 인력.</translation>
    </message>
    <message>
        <source>First iterations</source>
        <translation>첫 반복</translation>
    </message>
    <message>
        <source>How long the first exaggeration lasts.</source>
        <translation>첫 과장이 이어지는 길이.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>0: the number of points divided by the exaggeration.</source>
        <translation>0: 점의 수를 과장으로 나눈 값.</translation>
    </message>
    <message>
        <source>Repulsion</source>
        <translation>척력</translation>
    </message>
    <message>
        <source>exact sums over all pairs; grid convolves with FFTs, within half a percent and far quicker for many points; auto chooses by number.</source>
        <translation>exact는 모든 쌍을 더하고, grid는 FFT로 합성곱하여 0.5 % 이내이면서 점이 많을 때 훨씬 빠릅니다. auto는 수에 따라 고릅니다.</translation>
    </message>
    <message>
        <source>Settled at</source>
        <translation>안정 기준</translation>
    </message>
    <message>
        <source>Ends early when the mean step of a point, as a share of the map&apos;s spread, falls below this; 0 never does.</source>
        <translation>점의 평균 걸음이 지도 넓이에 대해 이 비율 아래로 내려가면 일찍 끝냅니다. 0이면 그러지 않습니다.</translation>
    </message>
    <message>
        <source>Live interval</source>
        <translation>실시간 간격</translation>
    </message>
    <message>
        <source>Writes the layout as it forms every so often; 0 never.</source>
        <translation>이만큼마다 만들어지는 배치를 씁니다. 0이면 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>시작 배치 수</translation>
    </message>
    <message>
        <source>How many starts are tried; the one that leads to the lowest divergence goes on. 0: 8 up to 500 points, else 1.</source>
        <translation>시험해 볼 시작 배치의 수. 발산이 가장 낮아지는 것으로 계속합니다. 0: 점이 500개 이하면 8, 그보다 많으면 1.</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>강행</translation>
    </message>
    <message>
        <source>Replaces the map that is there, and takes the folder although its lock names another host.</source>
        <translation>거기 있는 지도를 바꾸고, 잠금이 다른 호스트를 가리켜도 폴더를 씁니다.</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>Margin</source>
        <translation>마진</translation>
    </message>
    <message>
        <source>How far an image must be nearer to its own prototype than to others; larger asks for tighter identities. auto: 0.5, and 0.35 for cosface, oecnn, dal and mtl. An angle in radians for arcface, curricularface, broadface and inter_prototype, else a cosine.</source>
        <translation>이미지가 다른 프로토타입보다 자기 프로토타입에 얼마나 더 가까워야 하는지. 크면 신원이 더 촘촘해야 합니다. auto: 0.5, cosface·oecnn·dal·mtl은 0.35. arcface·curricularface·broadface·inter_prototype에서는 라디안 각도, 그 밖에는 코사인입니다.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>스케일</translation>
    </message>
    <message>
        <source>Factor on the cosines before the softmax; larger sharpens it. auto: 64, and 32 for mv_am.</source>
        <translation>소프트맥스 앞에서 코사인에 곱하는 값. 크면 더 날카로워집니다. auto: 64, mv_am은 32.</translation>
    </message>
    <message>
        <source>Child term</source>
        <translation>아동 항</translation>
    </message>
    <message>
        <source>Adds Inter-Prototype&apos;s term to arcface, cosface, mv_am, curricularface or broadface; inter_prototype always has it.</source>
        <translation>arcface, cosface, mv_am, curricularface, broadface에 Inter-Prototype 항을 더합니다. inter_prototype에는 항상 있습니다.</translation>
    </message>
    <message>
        <source>Child term weight</source>
        <translation>아동 항 가중치</translation>
    </message>
    <message>
        <source>Weight of the term that pushes the prototypes of child identities apart; 0 leaves it out.</source>
        <translation>아동 신원의 프로토타입을 서로 밀어내는 항의 가중치. 0이면 뺍니다.</translation>
    </message>
    <message>
        <source>Age weight</source>
        <translation>나이 가중치</translation>
    </message>
    <message>
        <source>Weight of the age loss of oecnn, dal and mtl. auto: 0.001, and 0.1 for dal.</source>
        <translation>oecnn, dal, mtl의 나이 손실 가중치. auto: 0.001, dal은 0.1.</translation>
    </message>
    <message>
        <source>Adversary weight</source>
        <translation>적대 가중치</translation>
    </message>
    <message>
        <source>Weight of what drives age out of the embedding: the correlation of dal, the age adversary of mtl. auto: 0.1 and 0.002.</source>
        <translation>임베딩에서 나이를 몰아내는 항의 가중치: dal의 상관, mtl의 나이 적대망. auto: 0.1과 0.002.</translation>
    </message>
    <message>
        <source>Missing age</source>
        <translation>없는 나이</translation>
    </message>
    <message>
        <source>Age taken for an image without one, 30 in the study; skip leaves such images out of the age loss.</source>
        <translation>나이가 없는 이미지에 쓰는 나이로, 연구에서는 30입니다. skip이면 그런 이미지를 나이 손실에서 뺍니다.</translation>
    </message>
    <message>
        <source>Age groups</source>
        <translation>나이 그룹</translation>
    </message>
    <message>
        <source>Ages that part the groups, rising: the first age of each next group for dal, the last age of each group for mtl. Empty: 13, 19, 26, 36, 46, 56, 66 and 10, 20, 30, 40, 50, 60.</source>
        <translation>그룹을 나누는 나이를 오름차순으로: dal은 다음 그룹의 첫 나이, mtl은 각 그룹의 마지막 나이. 비우면 13, 19, 26, 36, 46, 56, 66과 10, 20, 30, 40, 50, 60.</translation>
    </message>
    <message>
        <source>Hard class weight</source>
        <translation>어려운 클래스 가중치</translation>
    </message>
    <message>
        <source>t of mv_am: classes nearer than the own one less the margin count as cosine (1 + t) c + t; 0 is cosface.</source>
        <translation>mv_am의 t: 자기 클래스에서 마진을 뺀 것보다 가까운 클래스의 코사인을 (1 + t) c + t로 셉니다. 0이면 cosface입니다.</translation>
    </message>
    <message>
        <source>Easy margin</source>
        <translation>쉬운 마진</translation>
    </message>
    <message>
        <source>mv_am subtracts the margin only where the own cosine is above 0.</source>
        <translation>mv_am이 자기 코사인이 0보다 클 때만 마진을 뺍니다.</translation>
    </message>
    <message>
        <source>Curriculum rate</source>
        <translation>커리큘럼 속도</translation>
    </message>
    <message>
        <source>Share of the batch&apos;s mean cosine in the running mean t of curricularface; larger lets hard classes count sooner.</source>
        <translation>curricularface의 이동 평균 t에서 배치 평균 코사인이 차지하는 몫. 크면 어려운 클래스를 더 일찍 셉니다.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>큐</translation>
    </message>
    <message>
        <source>Past embeddings that broadface trains its class weights on besides the batch; 0 keeps none.</source>
        <translation>broadface가 배치 외에 클래스 가중치를 학습하는 과거 임베딩 수. 0이면 두지 않습니다.</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>보정</translation>
    </message>
    <message>
        <source>broadface moves each queued embedding as far as the weights of its class have moved since.</source>
        <translation>broadface가 큐의 각 임베딩을 그 클래스 가중치가 그동안 움직인 만큼 옮깁니다.</translation>
    </message>
    <message>
        <source>Batch trains head</source>
        <translation>배치로 헤드 학습</translation>
    </message>
    <message>
        <source>Lets broadface&apos;s loss over the batch alone train the class weights too, as the study&apos;s code did; off is the method as published.</source>
        <translation>연구의 코드처럼 broadface의 배치 손실이 클래스 가중치도 학습하게 합니다. 끄면 논문의 방법입니다.</translation>
    </message>
    <message>
        <source>Mapping steps</source>
        <translation>매핑 단계</translation>
    </message>
    <message>
        <source>Steps in which dal looks for the correlation of age and identity, while all else rests.</source>
        <translation>나머지는 멈추고 dal이 나이와 신원의 상관을 찾는 단계 수.</translation>
    </message>
    <message>
        <source>Main steps</source>
        <translation>주 단계</translation>
    </message>
    <message>
        <source>Steps after them in which dal trains all else against it; then both begin again.</source>
        <translation>그 뒤 dal이 이에 맞서 나머지를 학습하는 단계 수. 이후 둘을 되풀이합니다.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>상관</translation>
    </message>
    <message>
        <source>What dal counts of the correlation: its square, as the study&apos;s code did, or its absolute value, as published.</source>
        <translation>dal이 상관에서 쓰는 값: 연구의 코드처럼 제곱, 또는 논문처럼 절댓값.</translation>
    </message>
    <message>
        <source>Residual of</source>
        <translation>잔차의 대상</translation>
    </message>
    <message>
        <source>What dal takes the age part from: the raw features, as the study&apos;s code did, or the unit features.</source>
        <translation>dal이 나이 부분을 얻는 곳: 연구의 코드처럼 원래 특징, 또는 단위 특징.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Loss to train with.</source>
        <translation>학습에 쓰는 손실.</translation>
    </message>
    <message>
        <source>OECNN head</source>
        <translation>OECNN 헤드</translation>
    </message>
    <message>
        <source>What oecnn tells identities apart with: cosface, as the study&apos;s code did, or a_softmax with its fourfold angle and no margin to set, as published.</source>
        <translation>oecnn이 신원을 구별하는 방식: 연구의 코드처럼 cosface, 또는 발표된 대로 네 배의 각도를 쓰고 정할 마진이 없는 a_softmax.</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>A run folder (its newest checkpoint), or a .pth file of backbone weights.</source>
        <translation>실행 폴더(가장 새로운 체크포인트) 또는 백본 가중치 .pth 파일.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Backbone</source>
        <translation>백본</translation>
    </message>
    <message>
        <source>Family of the backbone: ir, ir_se (with squeeze and excitation) or mobilefacenet (small and quick).</source>
        <translation>백본의 종류: ir, ir_se(squeeze-and-excitation 포함) 또는 mobilefacenet(작고 빠름).</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>깊이</translation>
    </message>
    <message>
        <source>Layers of an IR network: 50, 100 or 152. MobileFaceNet has one depth and ignores it.</source>
        <translation>IR 네트워크의 층 수: 50, 100, 152. MobileFaceNet은 깊이가 하나라 무시합니다.</translation>
    </message>
    <message>
        <source>Embedding size</source>
        <translation>임베딩 크기</translation>
    </message>
    <message>
        <source>Numbers an image is described by. Published weights have 512.</source>
        <translation>이미지 하나를 나타내는 수의 개수. 공개된 가중치는 512입니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Share of features set to zero before the last linear layer of an IR network while training; more regularises more.</source>
        <translation>IR 네트워크의 마지막 선형층 앞에서 학습 중 0으로 만드는 특징의 비율. 크면 더 규제합니다.</translation>
    </message>
</context>
<context>
    <name>Occlusion</name>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>The two aligned face photos of the pair.</source>
        <translation>쌍의 정렬된 얼굴 사진 두 장.</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>조각</translation>
    </message>
    <message>
        <source>Side of the grey square that covers part of a face; larger: a smoother map that tells places apart less well.</source>
        <translation>얼굴 일부를 가리는 회색 정사각형의 변. 크면 지도가 매끄럽지만 자리를 덜 가릅니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>걸음</translation>
    </message>
    <message>
        <source>Distance between two places of the square; half of it takes four times as long.</source>
        <translation>정사각형의 두 자리 사이 거리. 절반이면 네 배 걸립니다.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Folder for the layout, its reports and the cache of neighbours.</source>
        <translation>배치와 보고, 이웃 캐시를 둘 폴더.</translation>
    </message>
    <message>
        <source>The run folder: curves, checkpoints, evaluations.</source>
        <translation>실행 폴더: 곡선, 체크포인트, 평가.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Goes on with the run in that folder from its newest whole checkpoint.</source>
        <translation>그 폴더의 실행을 온전한 가장 새로운 체크포인트에서 이어 갑니다.</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>강행</translation>
    </message>
    <message>
        <source>Resumes although the images or the label file changed, or a lock names another host.</source>
        <translation>이미지나 레이블 파일이 바뀌었거나 잠금이 다른 호스트의 것이어도 이어 갑니다.</translation>
    </message>
    <message>
        <source>First backbone</source>
        <translation>시작 백본</translation>
    </message>
    <message>
        <source>Starts from these backbone weights (.pth).</source>
        <translation>이 백본 가중치(.pth)에서 시작합니다.</translation>
    </message>
    <message>
        <source>First head</source>
        <translation>시작 헤드</translation>
    </message>
    <message>
        <source>Starts from this head (.pth).</source>
        <translation>이 헤드(.pth)에서 시작합니다.</translation>
    </message>
    <message>
        <source>Folder for one CSV a set and summary.json; empty: the run&apos;s evaluation folder, or only the terminal.</source>
        <translation>세트마다 CSV 하나와 summary.json을 둘 폴더. 비우면 실행의 평가 폴더, 아니면 터미널에만 냅니다.</translation>
    </message>
    <message>
        <source>The .npy file to write: one row an image, float32.</source>
        <translation>쓸 .npy 파일: 이미지마다 한 행, float32.</translation>
    </message>
    <message>
        <source>Folder for prototypes.npy and prototypes.csv; empty: the run&apos;s prototypes folder.</source>
        <translation>prototypes.npy와 prototypes.csv를 둘 폴더. 비우면 실행의 prototypes 폴더.</translation>
    </message>
    <message>
        <source>Folder for backbone.pth and head.pth.</source>
        <translation>backbone.pth와 head.pth를 둘 폴더.</translation>
    </message>
    <message>
        <source>Folder to draw into; the data set lies in its folder &apos;dataset&apos;.</source>
        <translation>그려 넣을 폴더. 데이터 세트는 그 안의 &apos;dataset&apos; 폴더에 놓입니다.</translation>
    </message>
    <message>
        <source>Folder for the sample data and the run.</source>
        <translation>샘플 데이터와 실행을 둘 폴더.</translation>
    </message>
    <message>
        <source>Folder for occlusion.npy (float32 [2, rows, columns]) and occlusion.json.</source>
        <translation>occlusion.npy(float32 [2, 행, 열])와 occlusion.json을 둘 폴더.</translation>
    </message>
    <message>
        <source>Sweep folder</source>
        <translation>스윕 폴더</translation>
    </message>
    <message>
        <source>Folder of the sweep: its queue, and its runs in runs/. One that is there already goes on where it was, with its options.</source>
        <translation>스윕의 폴더: 큐와, runs/ 안의 실행. 이미 있는 것은 그 옵션으로 멈춘 곳에서 이어 갑니다.</translation>
    </message>
    <message>
        <source>File to write the table to; empty: the terminal.</source>
        <translation>표를 쓸 파일. 비우면 터미널.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replaces files of the result that are there already; without it they are left alone and nothing is computed.</source>
        <translation>이미 있는 결과 파일을 바꿉니다. 없으면 그대로 두고 아무것도 계산하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>PairFiles</name>
    <message>
        <source>As evaluated last</source>
        <translation>마지막 평가대로</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>단계 %1</translation>
    </message>
    <message>
        <source>Best on %1</source>
        <translation>%1에서 최고</translation>
    </message>
    <message>
        <source>there is no pair in it</source>
        <translation>그 안에 쌍이 없습니다</translation>
    </message>
    <message>
        <source>it has scored none of these pairs</source>
        <translation>이 쌍들의 점수를 매기지 않았습니다</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>에폭 %1</translation>
    </message>
    <message>
        <source>%1, scored by %2</source>
        <translation>%1, %2(으)로 점수를 매김</translation>
    </message>
</context>
<context>
    <name>PairPainter</name>
    <message>
        <source>no image</source>
        <translation>이미지 없음</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>손상됨: %1</translation>
    </message>
</context>
<context>
    <name>PairTheatre</name>
    <message>
        <source>young</source>
        <translation>어림</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message>
        <source>true accept</source>
        <translation>옳은 수락</translation>
    </message>
    <message>
        <source>false reject</source>
        <translation>잘못된 거부</translation>
    </message>
    <message>
        <source>false accept</source>
        <translation>잘못된 수락</translation>
    </message>
    <message>
        <source>true reject</source>
        <translation>옳은 거부</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>점수 없음</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>한 사람</translation>
    </message>
    <message>
        <source>two persons</source>
        <translation>두 사람</translation>
    </message>
    <message>
        <source>there is no impostor pair to compare with</source>
        <translation>견줄 타인 쌍이 없습니다</translation>
    </message>
    <message>
        <source>no impostor pair of %1 is as similar</source>
        <translation>타인 쌍 %1개 가운데 이만큼 비슷한 것이 없습니다</translation>
    </message>
    <message>
        <source>%1 of the %2 impostor pairs are at least as similar</source>
        <translation>타인 쌍 %2개 가운데 %1개가 적어도 이만큼 비슷합니다</translation>
    </message>
    <message>
        <source>1 in %1 impostor pairs is at least as similar (%2 of %3)</source>
        <translation>타인 쌍 %1개 중 1개꼴로 적어도 이만큼 비슷합니다(%3 중 %2)</translation>
    </message>
    <message>
        <source>0 of %1</source>
        <translation>%1 중 0</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>%1 중 1</translation>
    </message>
    <message>
        <source>label error</source>
        <translation>레이블 오류</translation>
    </message>
    <message>
        <source>pose</source>
        <translation>자세</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>흐림</translation>
    </message>
    <message>
        <source>occlusion</source>
        <translation>가림</translation>
    </message>
    <message>
        <source>look-alike</source>
        <translation>닮은 사람</translation>
    </message>
    <message>
        <source>really hard</source>
        <translation>정말 어려움</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>First</source>
        <translation>첫째</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>둘째</translation>
    </message>
    <message>
        <source>First image</source>
        <translation>첫째 이미지</translation>
    </message>
    <message>
        <source>Second image</source>
        <translation>둘째 이미지</translation>
    </message>
    <message>
        <source>First age</source>
        <translation>첫째 나이</translation>
    </message>
    <message>
        <source>Second age</source>
        <translation>둘째 나이</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>나이 차</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>유사도</translation>
    </message>
    <message>
        <source>From threshold</source>
        <translation>임계값과의 차</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>FAR at score</source>
        <translation>이 점수의 FAR</translation>
    </message>
    <message>
        <source>Other run</source>
        <translation>다른 실행</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>10-fold</source>
        <translation>10겹</translation>
    </message>
    <message>
        <source>%1: the best threshold on these very pairs, as the reference chooses it: accuracy %2, which is optimistic</source>
        <translation>%1: 기준 구현이 고르듯 바로 이 쌍들에서 가장 좋은 임계값. 정확도 %2, 낙관적입니다</translation>
    </message>
    <message>
        <source>%1: mean threshold of ten folds, each chosen on the other nine: accuracy %2</source>
        <translation>%1: 나머지 아홉에서 고른 열 겹의 평균 임계값. 정확도 %2</translation>
    </message>
    <message>
        <source>%1: FAR at most %2, TAR %3</source>
        <translation>%1: FAR 많아야 %2, TAR %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1세</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1세</translation>
    </message>
</context>
<context>
    <name>PathSight</name>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>folder of runs</source>
        <translation>실행들의 폴더</translation>
    </message>
    <message>
        <source>training folder</source>
        <translation>학습 폴더</translation>
    </message>
    <message>
        <source>age file</source>
        <translation>나이 파일</translation>
    </message>
    <message>
        <source>pair list</source>
        <translation>쌍 목록</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>weight file</source>
        <translation>가중치 파일</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>nothing that opens here</source>
        <translation>여기서 열 수 없는 것</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>빈 파일</translation>
    </message>
    <message>
        <source>a text file of %1</source>
        <translation>%1의 텍스트 파일</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>an empty folder</source>
        <translation>빈 폴더</translation>
    </message>
    <message>
        <source>a folder; files: %1, folders: %2</source>
        <translation>폴더. 파일: %1, 폴더: %2</translation>
    </message>
</context>
<context>
    <name>Precision</name>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Arithmetic of the backbone: fp32, bf16 (quick on CPUs and GPUs that have it) or fp16 (GPU, with loss scaling). The loss is always fp32.</source>
        <translation>백본의 연산: fp32, bf16(지원하는 CPU와 GPU에서 빠름) 또는 fp16(GPU, 손실 스케일링). 손실은 항상 fp32입니다.</translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation>채널 마지막</translation>
    </message>
    <message>
        <source>Memory order of images and filters; auto takes channels-last, which is quicker on CPUs and with mixed precision.</source>
        <translation>이미지와 필터의 메모리 순서. auto는 CPU와 혼합 정밀도에서 더 빠른 channels-last를 씁니다.</translation>
    </message>
</context>
<context>
    <name>Prototypes</name>
    <message>
        <source>Head</source>
        <translation>헤드</translation>
    </message>
    <message>
        <source>A run folder (its newest checkpoint), or a .pth file of a head.</source>
        <translation>실행 폴더(가장 새로운 체크포인트) 또는 헤드 .pth 파일.</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Curve interval</source>
        <translation>곡선 간격</translation>
    </message>
    <message>
        <source>Writes the mean losses to the curves every so many steps.</source>
        <translation>이만큼의 단계마다 평균 손실을 곡선에 씁니다.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>남기는 체크포인트</translation>
    </message>
    <message>
        <source>The newest so many full checkpoints stay; at least two, so that a damaged one does not end a run.</source>
        <translation>가장 새로운 전체 체크포인트를 이만큼 남깁니다. 하나가 손상돼도 실행이 끝나지 않도록 적어도 둘.</translation>
    </message>
    <message>
        <source>Weights every</source>
        <translation>가중치 간격</translation>
    </message>
    <message>
        <source>Writes a checkpoint, and backbone and head in official form, every so many steps; 0 leaves it to epochs and minutes.</source>
        <translation>이만큼의 단계마다 체크포인트와 공식 형식의 백본·헤드를 씁니다. 0이면 에폭과 시간에 맡깁니다.</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>체크포인트 간격</translation>
    </message>
    <message>
        <source>Longest time between two checkpoints; one is written at the end of each epoch besides.</source>
        <translation>두 체크포인트 사이의 가장 긴 시간. 그 밖에 에폭이 끝날 때마다 하나를 씁니다.</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>평가 간격</translation>
    </message>
    <message>
        <source>Evaluates all test sets after every so many epochs, and always at the end; 0 only at the end.</source>
        <translation>이만큼의 에폭마다 모든 테스트 세트를 평가하고 끝에는 항상 평가합니다. 0이면 끝에만.</translation>
    </message>
    <message>
        <source>Keep prototypes every</source>
        <translation>프로토타입 보관 간격</translation>
    </message>
    <message>
        <source>Keeps the prototypes after every so many epochs, for maps of the training; 0 after each while they are small (4 MB), -1 never.</source>
        <translation>학습 과정의 지도를 위해 이만큼의 에폭마다 프로토타입을 보관합니다. 0이면 작을 때(4 MB) 매 에폭, -1이면 하지 않습니다.</translation>
    </message>
    <message>
        <source>Step log</source>
        <translation>단계 기록</translation>
    </message>
    <message>
        <source>CSV with one row a step: step,epoch,lr,loss, the parts of the method&apos;s loss (ce,proto), grad_norm_model,grad_norm_head.</source>
        <translation>단계마다 한 행인 CSV: step,epoch,lr,loss, 방법의 손실 부분(ce,proto), grad_norm_model,grad_norm_head.</translation>
    </message>
    <message>
        <source>Record the order</source>
        <translation>순서 기록</translation>
    </message>
    <message>
        <source>CSV of every image of every batch: epoch,step,slot,path,label,flip.</source>
        <translation>모든 배치의 모든 이미지 CSV: epoch,step,slot,path,label,flip.</translation>
    </message>
    <message>
        <source>Replay an order</source>
        <translation>순서 재생</translation>
    </message>
    <message>
        <source>Trains on the batches of such a CSV, in its order, instead of drawing them.</source>
        <translation>배치를 뽑는 대신 그런 CSV의 배치를 그 순서대로 학습합니다.</translation>
    </message>
</context>
<context>
    <name>ResumeRun</name>
    <message>
        <source>The run could not be started again: %1</source>
        <translation>실행을 다시 시작할 수 없었습니다: %1</translation>
    </message>
    <message>
        <source>Started again: from its last checkpoint, or from the beginning when it has none.</source>
        <translation>다시 시작했습니다. 마지막 체크포인트에서, 없으면 처음부터입니다.</translation>
    </message>
</context>
<context>
    <name>RunNotes</name>
    <message>
        <source>it is no JSON object</source>
        <translation>JSON 객체가 아닙니다</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>비정상 종료</translation>
    </message>
    <message>
        <source>Curves only</source>
        <translation>곡선만 있음</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Folder below which to look for runs.</source>
        <translation>실행을 찾을 폴더.</translation>
    </message>
</context>
<context>
    <name>Runtime</name>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Where to compute: auto takes the first GPU that answers and else the CPU; cpu, cuda, cuda:1.</source>
        <translation>계산할 곳: auto는 응답하는 첫 GPU, 없으면 CPU. cpu, cuda, cuda:1.</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU 스레드</translation>
    </message>
    <message>
        <source>Threads for arithmetic on the CPU; 0 takes all cores. The numbers of a run repeat to the bit for the same count.</source>
        <translation>CPU 연산에 쓰는 스레드 수. 0이면 모든 코어. 같은 수이면 실행의 숫자가 비트까지 같습니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Start of every random choice: weights, order of images, flips, dropout. The study used 4885, 1234 and 5678.</source>
        <translation>모든 무작위 선택의 시작: 가중치, 이미지 순서, 반전, 드롭아웃. 연구에서는 4885, 1234, 5678을 썼습니다.</translation>
    </message>
</context>
<context>
    <name>Sample data</name>
    <message>
        <source>Training identities</source>
        <translation>학습 신원 수</translation>
    </message>
    <message>
        <source>People in the training set.</source>
        <translation>학습 세트의 사람 수.</translation>
    </message>
    <message>
        <source>Images each</source>
        <translation>신원당 이미지</translation>
    </message>
    <message>
        <source>Training images of one identity, from child to adult.</source>
        <translation>한 신원의 학습 이미지 수, 아동부터 성인까지.</translation>
    </message>
    <message>
        <source>Test identities</source>
        <translation>테스트 신원 수</translation>
    </message>
    <message>
        <source>People in the test sets; none of them is trained on.</source>
        <translation>테스트 세트의 사람 수. 이들은 학습에 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>Pairs a set</source>
        <translation>세트당 쌍</translation>
    </message>
    <message>
        <source>Pairs of each list, half of them genuine.</source>
        <translation>목록마다의 쌍 수, 절반은 동일인.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>The same seed draws the same bytes.</source>
        <translation>같은 시드는 같은 바이트를 그립니다.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Replace what is there already?</source>
        <translation>이미 있는 것을 바꿀까요?</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Other name…</source>
        <translation>다른 이름(&amp;O)…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>썼습니다: %1</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Catalogue</source>
        <translation>카탈로그</translation>
    </message>
    <message>
        <source>File that keeps what was found, so that a second scan reads only what changed; empty: a temporary one.</source>
        <translation>찾은 것을 보관하여 다음 스캔에서는 바뀐 것만 읽게 하는 파일. 비우면 임시 파일.</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>CSV with every finding: severity,kind,file,line,message,hint.</source>
        <translation>모든 발견 사항의 CSV: severity,kind,file,line,message,hint.</translation>
    </message>
    <message>
        <source>Decode all</source>
        <translation>모두 디코딩</translation>
    </message>
    <message>
        <source>Decodes every image instead of looking at its header; finds all broken ones and takes longer.</source>
        <translation>헤더만 보지 않고 모든 이미지를 디코딩합니다. 깨진 것을 모두 찾지만 더 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Read headers</source>
        <translation>헤더 읽기</translation>
    </message>
    <message>
        <source>Opens each new image to check its size and that it is whole.</source>
        <translation>새 이미지를 열어 크기와 온전함을 확인합니다.</translation>
    </message>
    <message>
        <source>Reading threads</source>
        <translation>읽기 스레드</translation>
    </message>
    <message>
        <source>Threads that open images.</source>
        <translation>이미지를 여는 스레드 수.</translation>
    </message>
    <message>
        <source>Warnings fail</source>
        <translation>경고도 실패</translation>
    </message>
    <message>
        <source>Ends with exit code 3 when anything is found that is a warning; without it, only errors do.</source>
        <translation>경고가 하나라도 있으면 종료 코드 3으로 끝납니다. 없으면 오류만 그렇습니다.</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Passes over the training images.</source>
        <translation>학습 이미지를 도는 횟수.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Images a step; larger needs more memory.</source>
        <translation>한 단계의 이미지 수. 크면 메모리가 더 필요합니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Step size before the first milestone.</source>
        <translation>첫 마일스톤 전의 보폭.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Share of the last step kept in the next; SGD without Nesterov and without dampening.</source>
        <translation>지난 보폭에서 다음으로 넘기는 몫. Nesterov와 dampening 없는 SGD.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Pull of weights towards zero; batch normalisation is left out.</source>
        <translation>가중치를 0으로 당기는 힘. 배치 정규화는 제외합니다.</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>마일스톤</translation>
    </message>
    <message>
        <source>Epochs, counted from 0, at whose start the learning rate is multiplied by lr_decay.</source>
        <translation>0부터 센 에폭. 그 시작에 학습률에 lr_decay를 곱합니다.</translation>
    </message>
    <message>
        <source>Rate factor</source>
        <translation>학습률 배율</translation>
    </message>
    <message>
        <source>Factor on the learning rate at each milestone.</source>
        <translation>각 마일스톤에서 학습률에 곱하는 값.</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>중단 시점</translation>
    </message>
    <message>
        <source>Ends the training after so many steps in all; 0 trains all epochs.</source>
        <translation>모두 합쳐 이만큼의 단계 뒤에 학습을 끝냅니다. 0이면 모든 에폭을 학습합니다.</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run folders, sweep folders, or folders with runs below them.</source>
        <translation>실행 폴더, 스윕 폴더, 또는 아래에 실행이 있는 폴더.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>best takes each run&apos;s best evaluation of each test set, as the published tables do (optimistic: chosen on the test set); last takes its last one.</source>
        <translation>best는 공개된 표처럼 실행마다 각 테스트 세트의 가장 좋은 평가를 쓰고(테스트 세트에서 골라 낙관적), last는 마지막 평가를 씁니다.</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>공개된 수치</translation>
    </message>
    <message>
        <source>Which published table stands beside: casia, ms1m, none; auto goes by the folder of the training images.</source>
        <translation>옆에 둘 공개된 표: casia, ms1m, none. auto는 학습 이미지 폴더로 정합니다.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>text for the terminal, markdown, latex (with booktabs), csv (one row a cell, with every figure) or json.</source>
        <translation>터미널용 text, markdown, latex(booktabs), csv(칸마다 한 행, 모든 수치) 또는 json.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>신뢰 수준</translation>
    </message>
    <message>
        <source>Of all intervals; a difference counts as significant when its p value is below the rest to 1.</source>
        <translation>모든 구간의 신뢰 수준. p 값이 1에서 이를 뺀 것보다 작으면 차이를 유의하다고 봅니다.</translation>
    </message>
    <message>
        <source>Bootstrap draws</source>
        <translation>부트스트랩 횟수</translation>
    </message>
    <message>
        <source>More: steadier intervals, linearly more time.</source>
        <translation>많을수록 구간이 안정되고 시간이 비례해 늘어납니다.</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>유의성</translation>
    </message>
    <message>
        <source>Tests each cell against the best of its column on the same pairs.</source>
        <translation>각 칸을 같은 쌍에서 그 열의 가장 좋은 것과 검정합니다.</translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>Methods</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Methods to train, by name; none: the one of --method where it is given, and else all.</source>
        <translation>학습할 방법의 이름. 없으면 --method로 준 것, 아니면 모두.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>One run a method for each of these seeds; none: the one of --seed. The study used 4885, 1234 and 5678.</source>
        <translation>방법마다 이 시드 각각으로 한 번 실행합니다. 없으면 --seed의 것. 연구에서는 4885, 1234, 5678을 썼습니다.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Settings to start from. A family (casia, ms1m) takes each method&apos;s own preset; a full name (arcface-casia) takes that one with its method.</source>
        <translation>출발할 설정. 계열(casia, ms1m)은 방법마다 제 프리셋을, 전체 이름(arcface-casia)은 그 방법과 함께 그것을 씁니다.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Devices to train on, each with a run of its own at a time: cuda:0,cuda:1 or cpu; none: the one of --device.</source>
        <translation>학습할 장치로, 한 번에 각자 한 실행을 맡습니다: cuda:0,cuda:1 또는 cpu. 없으면 --device의 것.</translation>
    </message>
    <message>
        <source>Runs a device</source>
        <translation>장치당 실행</translation>
    </message>
    <message>
        <source>Runs at a time on each device. CPU threads are shared out among them unless --threads says otherwise.</source>
        <translation>각 장치에서 한 번에 하는 실행 수. --threads를 달리 정하지 않으면 CPU 스레드를 나누어 씁니다.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Runs that failed before are tried once more.</source>
        <translation>전에 실패한 실행을 한 번 더 합니다.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Changes nothing: a sweep always goes on where it was.</source>
        <translation>아무것도 바꾸지 않습니다. 스윕은 항상 멈춘 곳에서 이어 갑니다.</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>강행</translation>
    </message>
    <message>
        <source>Goes on although the images changed, or a lock names another host.</source>
        <translation>이미지가 바뀌었거나 잠금이 다른 호스트의 것이어도 이어 갑니다.</translation>
    </message>
</context>
<context>
    <name>Test sets</name>
    <message>
        <source>Pair lists</source>
        <translation>쌍 목록</translation>
    </message>
    <message>
        <source>Text files with lines &apos;label path1 path2&apos;; label 1 for the same person. The file&apos;s name names the set.</source>
        <translation>&apos;label path1 path2&apos; 줄로 된 텍스트 파일. 같은 사람이면 label이 1. 파일 이름이 세트 이름입니다.</translation>
    </message>
    <message>
        <source>Root of test images</source>
        <translation>테스트 이미지 루트</translation>
    </message>
    <message>
        <source>Folder below which the paths of the pair lists lie; leading folders of a path may be missing there. Empty: the folder of the list and its parents are tried.</source>
        <translation>쌍 목록의 경로가 놓인 폴더. 경로의 앞쪽 폴더는 없어도 됩니다. 비우면 목록의 폴더와 그 상위 폴더를 찾습니다.</translation>
    </message>
    <message>
        <source>Broken lines</source>
        <translation>깨진 줄</translation>
    </message>
    <message>
        <source>What to do with lines that name no two images (lag.txt has 17): drop them, or repeat the line before as the reference does.</source>
        <translation>두 이미지를 가리키지 않는 줄(lag.txt에 17개)의 처리: 버리거나, 기준 구현처럼 앞줄을 되풀이합니다.</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Steps to time</source>
        <translation>잴 단계 수</translation>
    </message>
    <message>
        <source>After a first one that warms up. More steps tell the speed better.</source>
        <translation>준비용 첫 단계 뒤에 잽니다. 단계가 많을수록 속도가 더 정확합니다.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>시간 제한</translation>
    </message>
    <message>
        <source>Seconds after which no further step begins; one is always timed.</source>
        <translation>이만큼의 초가 지나면 다음 단계를 시작하지 않습니다. 한 단계는 언제나 잽니다.</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>years</source>
        <translation>세</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>radians</source>
        <translation>라디안</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>쌍</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>반복</translation>
    </message>
</context>
<context>
    <name>Unused</name>
    <message>
        <source>Not used: the chosen method has no such setting.</source>
        <translation>쓰지 않음: 고른 방법에 그런 설정이 없습니다.</translation>
    </message>
    <message>
        <source>Not used: the chosen method has no child term.</source>
        <translation>쓰지 않음: 고른 방법에 아동 항이 없습니다.</translation>
    </message>
    <message>
        <source>Inter-Prototype always has the child term.</source>
        <translation>Inter-Prototype에는 항상 아동 항이 있습니다.</translation>
    </message>
    <message>
        <source>Not used: MobileFaceNet has one depth and no dropout.</source>
        <translation>쓰지 않음: MobileFaceNet은 깊이가 하나이고 드롭아웃이 없습니다.</translation>
    </message>
    <message>
        <source>Not used: there are no milestones.</source>
        <translation>쓰지 않음: 마일스톤이 없습니다.</translation>
    </message>
    <message>
        <source>Not used: there are no test sets.</source>
        <translation>쓰지 않음: 테스트 세트가 없습니다.</translation>
    </message>
    <message>
        <source>Not used: a replayed order has its own flips.</source>
        <translation>쓰지 않음: 재생하는 순서에 반전이 들어 있습니다.</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>The run folder.</source>
        <translation>실행 폴더.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>한 번</translation>
    </message>
    <message>
        <source>Shows the present state and ends.</source>
        <translation>현재 상태를 보여 주고 끝냅니다.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Time between two looks.</source>
        <translation>두 번 살펴보는 사이의 시간.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
</context>
<context>
    <name>interproto::ui::AccuracyBars</name>
    <message>
        <source>%1: %2 of %3 pairs</source>
        <translation>%1: %3쌍 중 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1, chosen: %2 of %3 pairs</source>
        <translation>%1, 선택됨: 쌍 %3개 중 %2</translation>
    </message>
</context>
<context>
    <name>interproto::ui::AgreementPanel</name>
    <message>
        <source>chosen in the scatter</source>
        <translation>산점도에서 고름</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>비교 대상(&amp;W)</translation>
    </message>
    <message>
        <source>The other model</source>
        <translation>다른 모델</translation>
    </message>
    <message>
        <source>its t&amp;hreshold</source>
        <translation>그 임계값(&amp;H)</translation>
    </message>
    <message>
        <source>Threshold of the other model</source>
        <translation>다른 모델의 임계값</translation>
    </message>
    <message>
        <source>Similarities under both models</source>
        <translation>두 모델의 유사도</translation>
    </message>
    <message>
        <source>Two models, pair by pair</source>
        <translation>두 모델, 쌍마다</translation>
    </message>
    <message>
        <source>Both right</source>
        <translation>둘 다 맞음</translation>
    </message>
    <message>
        <source>Only the first right</source>
        <translation>첫째만 맞음</translation>
    </message>
    <message>
        <source>Only the second right</source>
        <translation>둘째만 맞음</translation>
    </message>
    <message>
        <source>Neither right</source>
        <translation>둘 다 틀림</translation>
    </message>
    <message>
        <source>no other model</source>
        <translation>다른 모델 없음</translation>
    </message>
    <message>
        <source>Only %1 right</source>
        <translation>%1만 맞음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Shows these pairs</source>
        <translation>이 쌍들을 보여 줍니다</translation>
    </message>
    <message>
        <source>No pair in view was scored by both models.</source>
        <translation>보이는 쌍 가운데 두 모델이 모두 점수를 매긴 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is right on %2, %3 on %4 of %5 pairs: a difference of %6 points, 95 % interval %7 to %8. </source>
        <translation>%5쌍 중 %1은(는) %2, %3은(는) %4를 맞혔습니다. 차이 %6점, 95 % 구간 %7~%8. </translation>
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
        <translation>이런 차이는 우연히 생기기 어렵습니다(McNemar, %1).</translation>
    </message>
    <message>
        <source>This is within what chance does (McNemar, %1).</source>
        <translation>우연으로 생길 수 있는 범위입니다(McNemar, %1).</translation>
    </message>
    <message>
        <source>%1 pairs were left out: not scored by both.</source>
        <translation>%1쌍은 제외했습니다. 둘 다 점수를 매기지는 않았습니다.</translation>
    </message>
    <message>
        <source>Progress of the scoring</source>
        <translation>점수 매기기의 진행 상황</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>Scoring the pairs</source>
        <translation>쌍의 점수를 매기는 중</translation>
    </message>
    <message>
        <source>Choose a second model above, or an earlier epoch of this one. One that has no scores yet is scored first.</source>
        <translation>위에서 두 번째 모델이나 이 모델의 이전 에폭을 고르십시오. 아직 점수가 없는 모델은 먼저 점수를 매깁니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::AlarmBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>%n개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>치우기</translation>
    </message>
    <message>
        <source>Starts the training again from its last checkpoint, or from the beginning when it has none.</source>
        <translation>마지막 체크포인트에서, 없으면 처음부터 학습을 다시 시작합니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::AnglesView</name>
    <message>
        <source>%1 degrees</source>
        <translation>%1도</translation>
    </message>
    <message>
        <source>Density of angles between prototypes (degrees)</source>
        <translation>프로토타입 사이 각도의 밀도(도)</translation>
    </message>
    <message>
        <source>other and other</source>
        <translation>기타와 기타</translation>
    </message>
    <message>
        <source>child and child</source>
        <translation>아동과 아동</translation>
    </message>
    <message>
        <source>child and other</source>
        <translation>아동과 기타</translation>
    </message>
    <message>
        <source>%1: mean %2°, least %3° of %4 pairs</source>
        <translation>%1: 평균 %2°, 최소 %3°, %4쌍</translation>
    </message>
    <message>
        <source>Of %1 children and %2 others, evenly spread.</source>
        <translation>고르게 뽑은 아동 %1, 기타 %2.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ChartGrid</name>
    <message>
        <source>total</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>정확도 (%)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>초당 이미지 수</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>손실: %1</translation>
    </message>
    <message>
        <source>Accuracy on %1 (%)</source>
        <translation>%1 정확도(%)</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>기울기 노름</translation>
    </message>
    <message>
        <source>Gradient norm: %1</source>
        <translation>기울기 노름: %1</translation>
    </message>
    <message>
        <source>Memory of the process (GB)</source>
        <translation>프로세스 메모리(GB)</translation>
    </message>
    <message>
        <source>GPU memory (GB)</source>
        <translation>GPU 메모리(GB)</translation>
    </message>
    <message>
        <source>GPU load (%)</source>
        <translation>GPU 부하(%)</translation>
    </message>
    <message>
        <source>Mean cosine between child prototypes</source>
        <translation>아동 프로토타입 사이의 평균 코사인</translation>
    </message>
    <message>
        <source>Angle to the nearest child prototype (°)</source>
        <translation>가장 가까운 아동 프로토타입까지의 각도(°)</translation>
    </message>
    <message>
        <source>Effective rank of the child prototypes</source>
        <translation>아동 프로토타입의 유효 랭크</translation>
    </message>
    <message>
        <source>Best threshold</source>
        <translation>최적 임계값</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ChildPanel</name>
    <message>
        <source>child prototypes: identities of %1 with at least %2 distinct pictures younger than %3 (%4 such pictures in all)</source>
        <translation>아동 프로토타입: %1개 신원 가운데 %3세 미만 이미지가 적어도 %2장 있는 것(그런 이미지 모두 %4장)</translation>
    </message>
    <message>
        <source>Child &amp;age</source>
        <translation>아동 나이(&amp;A)</translation>
    </message>
    <message>
        <source>Child age</source>
        <translation>아동 나이</translation>
    </message>
    <message>
        <source>Child age in years</source>
        <translation>아동 나이(세)</translation>
    </message>
    <message>
        <source> years</source>
        <translation> 세</translation>
    </message>
    <message>
        <source>A child is younger than this (option child_age)</source>
        <translation>이보다 어리면 아동입니다(옵션 child_age)</translation>
    </message>
    <message>
        <source>Least &amp;pictures</source>
        <translation>최소 이미지(&amp;P)</translation>
    </message>
    <message>
        <source>Least pictures as a child</source>
        <translation>아동 이미지 최소 수</translation>
    </message>
    <message>
        <source>Least pictures as a child, number</source>
        <translation>아동 이미지 최소 수, 숫자</translation>
    </message>
    <message>
        <source>A child identity has at least so many distinct pictures as a child (option child_filter)</source>
        <translation>아동 신원은 서로 다른 아동 이미지가 적어도 이만큼 있습니다(옵션 child_filter)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>명령을 입력하십시오</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>맞는 명령</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CompareController</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>아직 비교할 것이 없습니다</translation>
    </message>
    <message>
        <source>Open a workspace with runs, or drop the folder of a sweep here.</source>
        <translation>실행이 있는 작업 공간을 열거나 스윕 폴더를 여기에 놓으십시오.</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>실행을 읽는 중…</translation>
    </message>
    <message>
        <source>The runs cannot be read</source>
        <translation>실행을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Trainings appear here as soon as they begin; the table fills with each evaluation of a test set. A sweep trains several methods and seeds in one go.</source>
        <translation>학습은 시작하자마자 여기에 나타나고, 표는 테스트 세트를 평가할 때마다 채워집니다. 스윕은 여러 방법과 시드를 한 번에 학습합니다.</translation>
    </message>
    <message>
        <source>Choose two cells of one column to compare their pairs.</source>
        <translation>쌍을 비교하려면 한 열의 칸 두 개를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a cell to see what it says, or two cells of one column to set them against each other.</source>
        <translation>칸 하나를 고르면 뜻을 알려 주고, 한 열의 칸 두 개를 고르면 서로 견줍니다.</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>표를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Sample workspace…</source>
        <translation>샘플 작업 공간…</translation>
    </message>
    <message>
        <source>Prepare a training</source>
        <translation>학습 준비</translation>
    </message>
    <message>
        <source>Plan a sweep</source>
        <translation>스윕 계획</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CompareModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2의 %1: %3</translation>
    </message>
    <message>
        <source>, the best</source>
        <translation>, 가장 좋음</translation>
    </message>
    <message>
        <source>, behind the best by more than chance</source>
        <translation>, 우연 이상으로 가장 좋은 것에 뒤짐</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>공개된 수치 %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
</context>
<context>
    <name>interproto::ui::CompareView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n쌍</numerusform>
        </translation>
    </message>
    <message>
        <source>Pairs only %1 gets right</source>
        <translation>%1만 맞힌 쌍</translation>
    </message>
    <message>
        <source>All runs of the workspace</source>
        <translation>작업 공간의 모든 실행</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>수치(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>공개된 수치(&amp;P)</translation>
    </message>
    <message>
        <source>Best evaluation</source>
        <translation>가장 좋은 평가</translation>
    </message>
    <message>
        <source>Last evaluation</source>
        <translation>마지막 평가</translation>
    </message>
    <message>
        <source>The published tables hold the best evaluation of each run. It is chosen on the test set itself, so it is optimistic.</source>
        <translation>공개된 표는 실행마다 가장 좋은 평가를 담습니다. 테스트 세트에서 고른 것이라 낙관적입니다.</translation>
    </message>
    <message>
        <source>By the data set</source>
        <translation>데이터 세트에 따라</translation>
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
        <translation>없음</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>표 복사(&amp;C)</translation>
    </message>
    <message>
        <source>As LaTeX</source>
        <translation>LaTeX로</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Markdown으로</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>CSV로</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>텍스트로</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>실행 보기</translation>
    </message>
    <message>
        <source>&amp;Test set</source>
        <translation>테스트 세트(&amp;T)</translation>
    </message>
    <message>
        <source>Years between the pictures</source>
        <translation>사진 사이의 햇수</translation>
    </message>
    <message>
        <source>Age of the child in years</source>
        <translation>아동의 나이(세)</translation>
    </message>
    <message>
        <source>Methods and test sets</source>
        <translation>방법과 테스트 세트</translation>
    </message>
    <message>
        <source>What the chosen cells say</source>
        <translation>고른 칸의 뜻</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>공개된 수치</translation>
    </message>
    <message>
        <source>Test set of the charts</source>
        <translation>차트의 테스트 세트</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Accuracy by age gap, percent</source>
        <translation>나이 차별 정확도(%)</translation>
    </message>
    <message>
        <source>Accuracy by the child&apos;s age, percent</source>
        <translation>아동 나이별 정확도(%)</translation>
    </message>
    <message numerus="yes">
        <source>%n more remarks</source>
        <translation>
            <numerusform>그 밖의 비고 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interproto::ui::CurveChart</name>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>%1: %2 at step %3</source>
        <translation>%1: 스텝 %3에서 %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>스텝 %1</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>확대 초기화</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>로그 눈금</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save picture and table…</source>
        <translation>그림과 표 저장…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>표 저장…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>표 저장</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>에폭 %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>이미지 %1장</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>시작 이후 시간</translation>
    </message>
    <message>
        <source>Images seen</source>
        <translation>본 이미지</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Show all curves</source>
        <translation>모든 곡선 보기</translation>
    </message>
    <message>
        <source>Figure…</source>
        <translation>그림 만들기…</translation>
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
        <translation>먼저 작업 공간을 열거나 만드십시오.</translation>
    </message>
    <message>
        <source>The scan of %1 failed: %2</source>
        <translation>%1 스캔 실패: %2</translation>
    </message>
    <message>
        <source>The scan of %1 was stopped; what was read so far is shown.</source>
        <translation>%1 스캔을 멈췄습니다. 그때까지 읽은 것을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>발견 사항 내보내기</translation>
    </message>
    <message>
        <source>The finding names no file.</source>
        <translation>발견 사항에 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>Scanning %1</source>
        <translation>%1 스캔 중</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the workspace cannot be used; the first: %1</source>
        <translation>
            <numerusform>작업 공간의 항목 %n개를 쓸 수 없습니다. 첫째: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>adding %1</source>
        <translation>%1 추가</translation>
    </message>
    <message>
        <source>removing %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>%1 is no longer in the workspace; its files are untouched. Undo brings it back.</source>
        <translation>%1이(가) 작업 공간에서 빠졌습니다. 파일은 그대로이며, 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DataSetRow</name>
    <message>
        <source>none in the workspace yet</source>
        <translation>아직 작업 공간에 없음</translation>
    </message>
    <message>
        <source>another, named below</source>
        <translation>아래에 적은 다른 것</translation>
    </message>
    <message>
        <source>%1 images of %2 identities</source>
        <translation>이미지 %1장, 신원 %2개</translation>
    </message>
    <message>
        <source>%1 images of %2 identities, counted by name</source>
        <translation>이미지 %1장, 신원 %2개(이름으로 셈)</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>Data set of the workspace</source>
        <translation>작업 공간의 데이터 세트</translation>
    </message>
    <message>
        <source>A data set of the workspace: sets its images and age labels below.</source>
        <translation>작업 공간의 데이터 세트: 아래의 이미지와 나이 레이블을 정합니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DataSetView</name>
    <message>
        <source>%1 identities</source>
        <translation>신원 %1개</translation>
    </message>
    <message>
        <source>no age file</source>
        <translation>나이 파일 없음</translation>
    </message>
    <message>
        <source>%1 identities · %2 pictures · %3 with an age · scanned %4</source>
        <translation>신원 %1개 · 사진 %2장 · 나이 있는 것 %3장 · %4 스캔</translation>
    </message>
    <message>
        <source> · the scan was stopped before its end</source>
        <translation> · 스캔을 끝내기 전에 멈췄습니다</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>아직 스캔하지 않음</translation>
    </message>
    <message>
        <source>A scan reads names, ages and headers of the pictures and counts what is there. Nothing is changed in your data.</source>
        <translation>스캔은 사진의 이름, 나이, 헤더를 읽고 무엇이 있는지 셉니다. 데이터는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>The catalogue cannot be read</source>
        <translation>카탈로그를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>문제 (%1)</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>Parts of the data set</source>
        <translation>데이터 세트의 부분</translation>
    </message>
    <message>
        <source>Pictures by age</source>
        <translation>나이별 사진</translation>
    </message>
    <message>
        <source>Identities by number of pictures</source>
        <translation>사진 수별 신원</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>아동</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>나이(세)</translation>
    </message>
    <message>
        <source>Number of pictures of each age; those of children are marked.</source>
        <translation>나이마다의 사진 수. 아동의 것은 표시합니다.</translation>
    </message>
    <message>
        <source>Pictures of an identity</source>
        <translation>신원의 사진 수</translation>
    </message>
    <message>
        <source>How many identities have so many pictures.</source>
        <translation>사진이 이만큼 있는 신원의 수.</translation>
    </message>
    <message>
        <source>Filter by identity</source>
        <translation>신원으로 거르기</translation>
    </message>
    <message>
        <source>Filter of identities</source>
        <translation>신원 필터</translation>
    </message>
    <message>
        <source>Only those with a &amp;child prototype</source>
        <translation>아동 프로토타입이 있는 것만(&amp;C)</translation>
    </message>
    <message>
        <source>Scan all</source>
        <translation>모두 검사</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DataView</name>
    <message>
        <source>The workspace cannot be read</source>
        <translation>작업 공간을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>열린 작업 공간이 없습니다</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>아직 데이터가 없습니다</translation>
    </message>
    <message>
        <source>Add a training folder or a pair list at the left, or drop them here. Nothing in your data is changed.</source>
        <translation>왼쪽에서 학습 폴더나 쌍 목록을 더하거나 여기에 놓으십시오. 데이터는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Its training data and test sets are listed here.</source>
        <translation>학습 데이터와 테스트 세트가 여기에 나열됩니다.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>새 작업 공간…</translation>
    </message>
    <message>
        <source>Sample workspace…</source>
        <translation>샘플 작업 공간…</translation>
    </message>
    <message>
        <source>Add training data…</source>
        <translation>학습 데이터 추가…</translation>
    </message>
    <message>
        <source>Add a test set…</source>
        <translation>테스트 세트 추가…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::DeviceEditor</name>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1, %3 중 %2 남음</translation>
    </message>
    <message>
        <source>auto: %1 here</source>
        <translation>auto: 여기서는 %1</translation>
    </message>
    <message>
        <source>cpu: cores: %1</source>
        <translation>cpu: 코어 %1개</translation>
    </message>
    <message>
        <source>, %1 free</source>
        <translation>, %1 남음</translation>
    </message>
</context>
<context>
    <name>interproto::ui::EntryForm</name>
    <message>
        <source>Pair list</source>
        <translation>쌍 목록</translation>
    </message>
    <message>
        <source>Folder of training images</source>
        <translation>학습 이미지 폴더</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>사진 폴더</translation>
    </message>
    <message>
        <source>Age file</source>
        <translation>나이 파일</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>그런 파일이 없습니다.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>그런 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>A name has 1 to 100 letters and no slash.</source>
        <translation>이름은 1~100자이며 빗금이 없어야 합니다.</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>이미 쓰는 이름입니다.</translation>
    </message>
    <message>
        <source>Add a test set</source>
        <translation>테스트 세트 추가</translation>
    </message>
    <message>
        <source>Add training data</source>
        <translation>학습 데이터 추가</translation>
    </message>
    <message>
        <source>A pair list has one comparison a line: 1 for the same person or 0, then two pictures. Without a folder, those above the list are tried.</source>
        <translation>쌍 목록은 한 줄에 비교 하나입니다: 같은 사람이면 1, 아니면 0, 그리고 사진 두 장. 폴더를 비우면 목록 위쪽 폴더를 찾아봅니다.</translation>
    </message>
    <message>
        <source>A training folder has a folder of pictures for each identity. The age file has a line &quot;id path age gender&quot; for each picture; it may be missing.</source>
        <translation>학습 폴더에는 신원마다 사진 폴더가 있습니다. 나이 파일에는 사진마다 &quot;id path age gender&quot; 줄이 있으며, 없어도 됩니다.</translation>
    </message>
    <message>
        <source>Pair &amp;list</source>
        <translation>쌍 목록(&amp;L)</translation>
    </message>
    <message>
        <source>Training &amp;folder</source>
        <translation>학습 폴더(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Folder of the pictures</source>
        <translation>사진 폴더(&amp;F)</translation>
    </message>
    <message>
        <source>Age fi&amp;le</source>
        <translation>나이 파일(&amp;L)</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택 사항</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>%1 찾아보기</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::EntryHeader</name>
    <message>
        <source>&amp;Scan</source>
        <translation>스캔(&amp;S)</translation>
    </message>
    <message>
        <source>Reads what is new or changed; the files themselves are never touched</source>
        <translation>새롭거나 바뀐 것을 읽습니다. 파일 자체는 건드리지 않습니다</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
    <message>
        <source>Takes it out of the workspace; its files stay</source>
        <translation>작업 공간에서 뺍니다. 파일은 그대로 있습니다</translation>
    </message>
</context>
<context>
    <name>interproto::ui::EntryList</name>
    <message>
        <source>Data and test sets</source>
        <translation>데이터와 테스트 세트</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>학습 데이터</translation>
    </message>
    <message>
        <source>Test sets</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Add &amp;training data…</source>
        <translation>학습 데이터 추가(&amp;T)…</translation>
    </message>
    <message>
        <source>Add test &amp;set…</source>
        <translation>테스트 세트 추가(&amp;S)…</translation>
    </message>
    <message>
        <source>Scan a&amp;ll</source>
        <translation>모두 스캔(&amp;L)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::EvaluationsModel</name>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>Best at step</source>
        <translation>최고 스텝</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FieldRow</name>
    <message>
        <source>Back to %1</source>
        <translation>%1(으)로 되돌리기</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 초기화</translation>
    </message>
</context>
<context>
    <name>interproto::ui::Figure</name>
    <message>
        <source>Save picture…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FigureControls</name>
    <message>
        <source>&amp;For</source>
        <translation>용도(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>너비(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>높이(&amp;H)</translation>
    </message>
    <message>
        <source>F&amp;ont</source>
        <translation>글꼴(&amp;O)</translation>
    </message>
    <message>
        <source>Si&amp;ze of type</source>
        <translation>글자 크기(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>색(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>범례(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;ines</source>
        <translation>선(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>표식(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>점(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>해상도(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;anels a row</source>
        <translation>한 줄의 패널(&amp;A)</translation>
    </message>
    <message>
        <source>Pa&amp;nel</source>
        <translation>패널(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>Title of &amp;x</source>
        <translation>x 제목(&amp;X)</translation>
    </message>
    <message>
        <source>Title of &amp;y</source>
        <translation>y 제목(&amp;Y)</translation>
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
        <translation>자동</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>as usual there</source>
        <translation>그곳의 관례대로</translation>
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
        <translation>모든 색각에 안전</translation>
    </message>
    <message>
        <source>red on blue, as in the study</source>
        <translation>연구처럼 파랑 위의 빨강</translation>
    </message>
    <message>
        <source>grey print</source>
        <translation>흑백 인쇄</translation>
    </message>
    <message>
        <source>below</source>
        <translation>아래</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>안</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>shapes</source>
        <translation>도형</translation>
    </message>
    <message>
        <source>picture inside vector axes</source>
        <translation>벡터 축 안의 그림</translation>
    </message>
    <message>
        <source>A cloud of 85,742 shapes makes a PDF of several megabytes that opens slowly; a picture inside vector axes stays small.</source>
        <translation>점 85,742개를 도형으로 하면 PDF가 몇 메가바이트가 되어 느리게 열립니다. 벡터 축 안의 그림은 작습니다.</translation>
    </message>
    <message>
        <source>Letters (a), (b), (c)</source>
        <translation>기호 (a), (b), (c)</translation>
    </message>
    <message>
        <source>Titles of panels</source>
        <translation>패널 제목</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FigureDialog</name>
    <message>
        <source>Written: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>TikZ source for LaTeX (*.tex)</source>
        <translation>LaTeX용 TikZ 소스 (*.tex)</translation>
    </message>
    <message>
        <source>CSV table of what is shown (*.csv)</source>
        <translation>보이는 것의 CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>그림: %1</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Preview at true size</source>
        <translation>실제 크기 미리보기</translation>
    </message>
    <message>
        <source>%1 × %2 mm, shown at true size.</source>
        <translation>%1 × %2 mm, 실제 크기로 보임.</translation>
    </message>
    <message>
        <source>%1 is not installed here: %2 is used.</source>
        <translation>%1이(가) 설치되어 있지 않아 %2을(를) 씁니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FiguresPanel</name>
    <message>
        <source>&amp;Threshold</source>
        <translation>임계값(&amp;T)</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Pairs that are at least so similar are accepted as one person</source>
        <translation>적어도 이만큼 비슷한 쌍을 한 사람으로 받아들입니다</translation>
    </message>
    <message>
        <source>&amp;FAR</source>
        <translation>&amp;FAR</translation>
    </message>
    <message>
        <source>False accept rate</source>
        <translation>타인 수락률</translation>
    </message>
    <message>
        <source>Sets the threshold that accepts at most this share of the impostor pairs</source>
        <translation>타인 쌍 가운데 많아야 이 비율을 받아들이는 임계값을 정합니다</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Accuracy by test set</source>
        <translation>테스트 세트별 정확도</translation>
    </message>
    <message>
        <source>Accuracy by age gap in years</source>
        <translation>나이 차별 정확도(년)</translation>
    </message>
    <message>
        <source>Accuracy by the child&apos;s age</source>
        <translation>아동 나이별 정확도</translation>
    </message>
    <message>
        <source>best on these pairs %1 (optimistic)</source>
        <translation>이 쌍들에서 최고 %1(낙관적)</translation>
    </message>
    <message>
        <source>ten-fold %1</source>
        <translation>10겹 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2(%3)</translation>
    </message>
    <message>
        <source>Shows these pairs</source>
        <translation>이 쌍들을 보여 줍니다</translation>
    </message>
    <message>
        <source>Accuracy of the pairs in view: %1 of %2</source>
        <translation>보이는 쌍의 정확도: %2 중 %1</translation>
    </message>
    <message>
        <source>No scored pair is in view</source>
        <translation>보이는 쌍 가운데 점수가 매겨진 것이 없습니다</translation>
    </message>
    <message>
        <source>FAR: found &quot;%1&quot;, wanted a number from 0 to 1</source>
        <translation>FAR: &quot;%1&quot;을(를) 찾았습니다. 0에서 1 사이의 수여야 합니다</translation>
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
        <translation>%1 거르기</translation>
    </message>
    <message>
        <source>text, !text, =text, &gt; 80, &lt;= 3</source>
        <translation>텍스트, !텍스트, =텍스트, &gt; 80, &lt;= 3</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FilterPanel</name>
    <message>
        <source>Part of a path</source>
        <translation>경로의 일부</translation>
    </message>
    <message>
        <source>Text in either path</source>
        <translation>두 경로 중 하나의 텍스트</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>판정(&amp;V)</translation>
    </message>
    <message>
        <source>Trut&amp;h</source>
        <translation>사실(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>표시(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>신원(&amp;I)</translation>
    </message>
    <message>
        <source>whole name</source>
        <translation>이름 전체</translation>
    </message>
    <message>
        <source>&amp;Similarity</source>
        <translation>유사도(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Child&apos;s age</source>
        <translation>아동 나이(&amp;C)</translation>
    </message>
    <message>
        <source>Age &amp;gap</source>
        <translation>나이 차(&amp;G)</translation>
    </message>
    <message>
        <source>Least similarity</source>
        <translation>최소 유사도</translation>
    </message>
    <message>
        <source>Similarity below</source>
        <translation>유사도 미만</translation>
    </message>
    <message>
        <source>Least age of the child</source>
        <translation>아동의 최소 나이</translation>
    </message>
    <message>
        <source>Age of the child below</source>
        <translation>아동의 나이 미만</translation>
    </message>
    <message>
        <source>Least age gap</source>
        <translation>최소 나이 차</translation>
    </message>
    <message>
        <source>Age gap below</source>
        <translation>나이 차 미만</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>all</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>틀린 것</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>any mark</source>
        <translation>아무 표시</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation>보기(&amp;W)</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>저장된 보기</translation>
    </message>
    <message>
        <source>Keep this filter under a name</source>
        <translation>이 필터를 이름을 붙여 보관</translation>
    </message>
    <message>
        <source>Forget the chosen view</source>
        <translation>고른 보기 지우기</translation>
    </message>
    <message>
        <source>Show &amp;all pairs</source>
        <translation>모든 쌍 보기(&amp;A)</translation>
    </message>
    <message>
        <source>choose a view</source>
        <translation>보기 고르기</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>이 보기 보관</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FormModel</name>
    <message>
        <source>Change of &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 변경</translation>
    </message>
    <message>
        <source>Reset of &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 초기화</translation>
    </message>
    <message>
        <source>Reset of all settings</source>
        <translation>모든 설정 초기화</translation>
    </message>
    <message>
        <source>Default settings</source>
        <translation>기본 설정</translation>
    </message>
    <message>
        <source>Preset &quot;%1&quot;</source>
        <translation>프리셋 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>This has to be given.</source>
        <translation>꼭 필요합니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::FormView</name>
    <message>
        <source>Nothing is changed</source>
        <translation>바뀐 것이 없습니다</translation>
    </message>
    <message>
        <source>All settings have their start values.</source>
        <translation>모든 설정이 처음 값입니다.</translation>
    </message>
    <message>
        <source>No setting is called so</source>
        <translation>그런 설정이 없습니다</translation>
    </message>
    <message>
        <source>Names, labels and explanations do not hold &quot;%1&quot;.</source>
        <translation>이름, 라벨, 설명에 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::GramView</name>
    <message>
        <source>Gram matrix of the child prototypes</source>
        <translation>아동 프로토타입의 그람 행렬</translation>
    </message>
    <message>
        <source>Ordered by average linkage, so that alike ones stand side by side. Click a cell to see both on the map.</source>
        <translation>비슷한 것이 나란히 오도록 평균 연결로 정렬했습니다. 칸을 누르면 둘을 지도에서 봅니다.</translation>
    </message>
    <message>
        <source>%1 of %2 child prototypes, evenly spread. %3</source>
        <translation>아동 프로토타입 %2개 중 %1개, 고르게 뽑음. %3</translation>
    </message>
    <message>
        <source>%1 child prototypes. %2</source>
        <translation>아동 프로토타입 %1개. %2</translation>
    </message>
    <message>
        <source>cosine %1, %2°</source>
        <translation>코사인 %1, %2°</translation>
    </message>
</context>
<context>
    <name>interproto::ui::GroupCard</name>
    <message>
        <source>%1 changed</source>
        <translation>%1개 바뀜</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>설정 줄이기</translation>
    </message>
    <message>
        <source>More settings (%1)</source>
        <translation>설정 더 보기 (%1)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::HeatMap</name>
    <message>
        <source>Heat map</source>
        <translation>히트맵</translation>
    </message>
    <message>
        <source>%1 rows and columns, %2 to %3</source>
        <translation>행과 열 %1개씩, %2~%3</translation>
    </message>
</context>
<context>
    <name>interproto::ui::IdentitiesModel</name>
    <message>
        <source>Identity</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Faces of %1</source>
        <translation>%1의 얼굴</translation>
    </message>
    <message>
        <source>The first pictures, youngest first</source>
        <translation>첫 사진들, 어린 것부터</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>얼굴</translation>
    </message>
    <message>
        <source>Folder of the identity</source>
        <translation>신원의 폴더</translation>
    </message>
    <message>
        <source>Pictures in the folder</source>
        <translation>폴더 안의 사진 수</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Pictures with an age</source>
        <translation>나이가 있는 사진</translation>
    </message>
    <message>
        <source>With age</source>
        <translation>나이 있음</translation>
    </message>
    <message>
        <source>Distinct pictures younger than the child age</source>
        <translation>아동 나이보다 어린 서로 다른 사진</translation>
    </message>
    <message>
        <source>As a child</source>
        <translation>아동으로</translation>
    </message>
    <message>
        <source>Least age, years</source>
        <translation>최소 나이(세)</translation>
    </message>
    <message>
        <source>Youngest</source>
        <translation>최연소</translation>
    </message>
    <message>
        <source>Greatest age, years</source>
        <translation>최대 나이(세)</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>최연장</translation>
    </message>
    <message>
        <source>Has enough pictures as a child for a child prototype</source>
        <translation>아동 프로토타입에 충분한 아동 사진이 있음</translation>
    </message>
    <message>
        <source>Child prototype</source>
        <translation>아동 프로토타입</translation>
    </message>
</context>
<context>
    <name>interproto::ui::IntervalChart</name>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4 to %5), %6</source>
        <translation>%1, %2: %3(%4~%5), %6</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save picture and table…</source>
        <translation>그림과 표 저장…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
</context>
<context>
    <name>interproto::ui::IssuesModel</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>interproto::ui::IssuesView</name>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 shown; %2 found, of each kind the first are kept</source>
        <translation>%1개 표시. %2개를 찾았고 종류마다 처음 것만 보관합니다</translation>
    </message>
    <message>
        <source>Nothing to complain about.</source>
        <translation>나무랄 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%2 중 %1 표시</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>모든 심각도</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>경고와 오류</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>오류만</translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation>최소 심각도</translation>
    </message>
    <message>
        <source>Kind of finding</source>
        <translation>발견 종류</translation>
    </message>
    <message>
        <source>Filter of findings</source>
        <translation>발견 필터</translation>
    </message>
    <message>
        <source>Filter by file or text</source>
        <translation>파일이나 텍스트로 거르기</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>발견 사항</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>CSV로 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>보기(&amp;W)</translation>
    </message>
    <message>
        <source>Shows the line in its file, or the folder of a file without lines</source>
        <translation>파일에서 그 줄을, 줄이 없는 파일이면 폴더를 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>interproto::ui::LineViewer</name>
    <message>
        <source>Finding</source>
        <translation>발견 사항</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>파일의 줄</translation>
    </message>
    <message>
        <source>Open the &amp;file</source>
        <translation>파일 열기(&amp;F)</translation>
    </message>
    <message>
        <source>Open its f&amp;older</source>
        <translation>폴더 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, %2번째 줄</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>%1
The file has fewer lines now.</source>
        <translation>%1
이제 파일의 줄 수가 더 적습니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ListEditor</name>
    <message>
        <source>A path in a list may not hold a comma: %1</source>
        <translation>목록의 경로에는 쉼표가 있을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>추가: %1</translation>
    </message>
    <message>
        <source>Remove from: %1</source>
        <translation>제거: %1</translation>
    </message>
    <message>
        <source>Move up in: %1</source>
        <translation>위로: %1</translation>
    </message>
    <message>
        <source>Move down in: %1</source>
        <translation>아래로: %1</translation>
    </message>
    <message>
        <source>none: add or drop files</source>
        <translation>없음: 파일을 추가하거나 놓으십시오</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>제거 (Delete)</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up)</source>
        <translation>위로 (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down)</source>
        <translation>아래로 (Ctrl+Down)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ListedPairsModel</name>
    <message>
        <source>same person</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>two persons</source>
        <translation>두 사람</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>First</source>
        <translation>첫째</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>둘째</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>나이 차</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MainWindow</name>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>folder, program</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>About Interproto</source>
        <translation>Interproto 정보</translation>
    </message>
    <message>
        <source>Interproto %1, a research workbench for face recognition across large age gaps.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Interproto %1: 나이 차이가 큰 얼굴 인식을 위한 연구 도구.

GNU 일반 공중 사용 허가서(GPL) 버전 3 이상을 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>The sample workspace lies in %1. A first training starts now; its curves come up by themselves.</source>
        <translation>샘플 작업 공간은 %1에 있습니다. 이제 첫 학습을 시작하며 곡선이 저절로 나타납니다.</translation>
    </message>
    <message>
        <source>Folder of the new workspace</source>
        <translation>새 작업 공간의 폴더</translation>
    </message>
    <message>
        <source>Empty folder for the sample workspace</source>
        <translation>샘플 작업 공간을 둘 빈 폴더</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>%1은(는) 지금 어디에 있습니까?</translation>
    </message>
    <message>
        <source>A training is going on: %1.</source>
        <translation>학습이 진행 중입니다: %1.</translation>
    </message>
    <message>
        <source>Trainings are going on: %1.</source>
        <translation>진행 중인 학습: %1.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>지켜보기</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ManualViewer</name>
    <message>
        <source>Manual</source>
        <translation>설명서</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>설명서 페이지</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>이전 페이지</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>설명서 본문</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MapCanvas</name>
    <message>
        <source>Map of prototypes</source>
        <translation>프로토타입 지도</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>%1 prototypes, %2 of them children; %3 selected</source>
        <translation>프로토타입 %1개, 아동 %2개, 선택 %3개</translation>
    </message>
    <message>
        <source>child</source>
        <translation>아동</translation>
    </message>
    <message>
        <source>other</source>
        <translation>기타</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MapToolBar</name>
    <message>
        <source>Keep this selection…</source>
        <translation>이 선택 보관…</translation>
    </message>
    <message>
        <source>Show their pairs</source>
        <translation>이들의 쌍 보기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>사각형</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>올가미</translation>
    </message>
    <message>
        <source>Drag to move the map, click to see what is nearest (M)</source>
        <translation>끌어서 지도를 옮기고, 눌러서 가장 가까운 것을 봅니다 (M)</translation>
    </message>
    <message>
        <source>Drag a rectangle to select; Shift adds, Ctrl removes (R)</source>
        <translation>사각형을 끌어 선택. Shift는 더하고 Ctrl은 뺍니다 (R)</translation>
    </message>
    <message>
        <source>Draw around points to select; Shift adds, Ctrl removes (L)</source>
        <translation>점을 둘러 그려 선택. Shift는 더하고 Ctrl은 뺍니다 (L)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>The whole map (0)</source>
        <translation>지도 전체 (0)</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>색(&amp;L)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>크기(&amp;Z)</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>mean age</source>
        <translation>평균 나이</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지 수</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>같게</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>색의 뜻</translation>
    </message>
    <message>
        <source>Size by</source>
        <translation>크기의 뜻</translation>
    </message>
    <message>
        <source>Find an identity</source>
        <translation>신원 찾기</translation>
    </message>
    <message>
        <source>Selections</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>&amp;Figure…</source>
        <translation>그림 만들기(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MappedIdentitiesModel</name>
    <message>
        <source>child prototype</source>
        <translation>아동 프로토타입</translation>
    </message>
    <message>
        <source>other prototype</source>
        <translation>기타 프로토타입</translation>
    </message>
    <message>
        <source>%1 images, %2 of a child</source>
        <translation>이미지 %1장, 아동 %2장</translation>
    </message>
    <message>
        <source>mean age %1</source>
        <translation>평균 나이 %1</translation>
    </message>
    <message>
        <source>nearest prototype at %1°</source>
        <translation>가장 가까운 프로토타입 %1°</translation>
    </message>
    <message>
        <source>child</source>
        <translation>아동</translation>
    </message>
    <message>
        <source>other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>Gap (°)</source>
        <translation>간격 (°)</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>Name of the identity&apos;s folder</source>
        <translation>신원 폴더의 이름</translation>
    </message>
    <message>
        <source>Child: a class that the inter-prototype loss moves</source>
        <translation>아동: inter-prototype 손실이 움직이는 클래스</translation>
    </message>
    <message>
        <source>Training images of the identity</source>
        <translation>신원의 학습 이미지 수</translation>
    </message>
    <message>
        <source>Mean age over its images with a known age</source>
        <translation>나이를 아는 이미지의 평균 나이</translation>
    </message>
    <message>
        <source>Angle to the nearest other prototype, in all dimensions</source>
        <translation>모든 차원에서 가장 가까운 다른 프로토타입까지의 각도</translation>
    </message>
    <message>
        <source>trust of its place %1</source>
        <translation>자리의 신뢰도 %1</translation>
    </message>
    <message>
        <source>1: its nearest points on the map are its nearest in all dimensions; 0: they are its furthest. Goes by ranks: no share of neighbours kept</source>
        <translation>1: 지도에서 가장 가까운 점들이 모든 차원에서도 가장 가깝습니다. 0: 가장 멉니다. 순위에 따른 값이며, 유지된 이웃의 비율이 아닙니다</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>interproto::ui::MessagesModel</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>interproto::ui::NeighboursModel</name>
    <message>
        <source>%1, cosine %2</source>
        <translation>%1, 코사인 %2</translation>
    </message>
    <message>
        <source>cosine %1, %2°</source>
        <translation>코사인 %1, %2°</translation>
    </message>
</context>
<context>
    <name>interproto::ui::NotesStore</name>
    <message>
        <source>The notes in %1 cannot be read: %2</source>
        <translation>%1의 메모를 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>The notes in %1 are not saved: %2</source>
        <translation>%1의 메모를 저장하지 못했습니다: %2</translation>
    </message>
</context>
<context>
    <name>interproto::ui::OptionsDifference</name>
    <message>
        <source>&amp;Only what differs</source>
        <translation>다른 것만(&amp;O)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Options of %n runs</source>
        <translation>
            <numerusform>실행 %n개의 옵션</numerusform>
        </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Options that differ: %1</source>
        <translation>다른 옵션: %1</translation>
    </message>
    <message>
        <source>No option differs.</source>
        <translation>다른 옵션이 없습니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::OptionsModel</name>
    <message>
        <source>Option</source>
        <translation>옵션</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PageHost</name>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start: open a workspace</source>
        <translation>시작: 작업 공간 열기</translation>
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
        <translation>에폭에 따른 쌍의 변화</translation>
    </message>
    <message>
        <source>Epoch %1: similarity %2, threshold %3, %4</source>
        <translation>에폭 %1: 유사도 %2, 임계값 %3, %4</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1~%2</translation>
    </message>
    <message numerus="yes">
        <source>Right at each of %n evaluations, each at its own best threshold (%1).</source>
        <translation>
            <numerusform>평가 %n번 모두 맞음(각각 자신의 가장 좋은 임계값에서, %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong at each of %n evaluations, each at its own best threshold (%1).</source>
        <translation>
            <numerusform>평가 %n번 모두 틀림(각각 자신의 가장 좋은 임계값에서, %1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Won: right since epoch %1, at each evaluation&apos;s own best threshold (%2).</source>
        <translation>얻음: 에폭 %1부터 맞음(각 평가의 가장 좋은 임계값에서, %2).</translation>
    </message>
    <message>
        <source>Lost: wrong since epoch %1, at each evaluation&apos;s own best threshold (%2).</source>
        <translation>잃음: 에폭 %1부터 틀림(각 평가의 가장 좋은 임계값에서, %2).</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairScatter</name>
    <message>
        <source>Scatter of the similarities of %1 pairs under two runs.</source>
        <translation>두 실행에서 %1쌍의 유사도 산점도.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairTasks</name>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%3 %2개 중 %1</translation>
    </message>
    <message>
        <source>the first image is missing</source>
        <translation>첫째 이미지가 없습니다</translation>
    </message>
    <message>
        <source>the folder holds no picture</source>
        <translation>폴더에 사진이 없습니다</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairTheatre</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Back to all pairs (Escape)</source>
        <translation>모든 쌍으로 (Escape)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Previous pair (P)</source>
        <translation>이전 쌍 (P)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next pair (N)</source>
        <translation>다음 쌍 (N)</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>다음 틀린 쌍</translation>
    </message>
    <message>
        <source>Next failure (F)</source>
        <translation>다음 틀린 쌍 (F)</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>쌍</translation>
    </message>
    <message>
        <source>Under other models</source>
        <translation>다른 모델에서</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>유사도</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Why it is hard</source>
        <translation>어려운 까닭</translation>
    </message>
    <message>
        <source>Key %1; undo takes it back</source>
        <translation>%1 키. 실행 취소로 되돌립니다</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Note about the pair</source>
        <translation>쌍에 대한 메모</translation>
    </message>
    <message>
        <source>Which region carries it (O)</source>
        <translation>어느 부분이 좌우하는지 (O)</translation>
    </message>
    <message>
        <source>Nearest wrong identities (W)</source>
        <translation>가장 가까운 다른 신원 (W)</translation>
    </message>
    <message>
        <source>Progress of the task</source>
        <translation>작업 진행</translation>
    </message>
    <message>
        <source>Nearest wrong identities to the first face</source>
        <translation>첫째 얼굴에 가장 가까운 다른 신원</translation>
    </message>
    <message>
        <source>Images of the first identity</source>
        <translation>첫째 신원의 이미지</translation>
    </message>
    <message>
        <source>Images of the second identity</source>
        <translation>둘째 신원의 이미지</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not scored: an image is missing or cannot be read.
%1</source>
        <translation>점수 없음: 이미지가 없거나 읽을 수 없습니다.
%1</translation>
    </message>
    <message>
        <source>Age gap %1. </source>
        <translation>나이 차 %1. </translation>
    </message>
    <message>
        <source>Similarity %1, %2 from the threshold %3.
%4At this score %5.
%6</source>
        <translation>유사도 %1, 임계값 %3에서 %2.
%4이 점수에서 %5.
%6</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
    <message>
        <source>same</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>won</source>
        <translation>이김</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>짐</translation>
    </message>
    <message>
        <source>Plain %1, both mirrored %2, averaged with the mirror images %3. Red: covering this region costs similarity.</source>
        <translation>그대로 %1, 둘 다 반전 %2, 반전과 평균 %3. 빨강: 이 부분을 가리면 유사도가 떨어집니다.</translation>
    </message>
    <message>
        <source>Choose a run or a .pth: these scores came without a model</source>
        <translation>실행이나 .pth를 고르십시오: 이 점수에는 모델이 없습니다</translation>
    </message>
    <message>
        <source>%1: %2 at the threshold %3</source>
        <translation>%1: 임계값 %3에서 %2</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairsController</name>
    <message>
        <source>Stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Choose the model again to go on.</source>
        <translation>계속하려면 모델을 다시 고르십시오.</translation>
    </message>
    <message>
        <source>The pairs could not be scored</source>
        <translation>쌍의 점수를 매길 수 없습니다</translation>
    </message>
    <message>
        <source>Similarity %1.</source>
        <translation>유사도 %1.</translation>
    </message>
    <message>
        <source>At this score %1.</source>
        <translation>이 점수에서 %1.</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>No picture could be ranked.</source>
        <translation>순위를 매길 사진이 없습니다.</translation>
    </message>
    <message>
        <source>The most similar of the folder: %1, similarity %2.</source>
        <translation>폴더에서 가장 비슷한 것: %1, 유사도 %2.</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>쌍</translation>
    </message>
    <message>
        <source>%1 (not yet scored)</source>
        <translation>%1(아직 점수 없음)</translation>
    </message>
    <message>
        <source>Scoring the pairs</source>
        <translation>쌍의 점수를 매기는 중</translation>
    </message>
    <message>
        <source>%1 has no scores yet: the engine makes them now.</source>
        <translation>%1에 아직 점수가 없어 엔진이 지금 만듭니다.</translation>
    </message>
    <message>
        <source>Reading the pairs</source>
        <translation>쌍을 읽는 중</translation>
    </message>
    <message>
        <source>There are no pairs to see</source>
        <translation>볼 쌍이 없습니다</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>both models right</source>
        <translation>두 모델 모두 맞음</translation>
    </message>
    <message>
        <source>only the first model right</source>
        <translation>첫째 모델만 맞음</translation>
    </message>
    <message>
        <source>only the second model right</source>
        <translation>둘째 모델만 맞음</translation>
    </message>
    <message>
        <source>neither model right</source>
        <translation>두 모델 모두 틀림</translation>
    </message>
    <message>
        <source>Choose a run or open a .pth file first: photos are compared with it.</source>
        <translation>먼저 실행을 고르거나 .pth 파일을 여십시오. 사진을 그것으로 비교합니다.</translation>
    </message>
    <message>
        <source>Open scored pairs, weights or a pair list</source>
        <translation>점수가 매겨진 쌍, 가중치, 쌍 목록 열기</translation>
    </message>
    <message>
        <source>Evaluations, weights and lists (*.csv *.pth *.pt *.txt);;All files (*)</source>
        <translation>평가, 가중치, 목록 (*.csv *.pth *.pt *.txt);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML 페이지 (*.html)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>%1 pairs, threshold %2</source>
        <translation>%1쌍, 임계값 %2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>그 밖에 %1개</translation>
    </message>
    <message>
        <source>Kept for this session: no workspace is open.</source>
        <translation>이번에만 보관합니다: 열린 작업 공간이 없습니다.</translation>
    </message>
    <message>
        <source>The pairs could not be scored: %1</source>
        <translation>쌍의 점수를 매길 수 없었습니다: %1</translation>
    </message>
    <message>
        <source>%1 is there, but the workspace names no pair list that it could score.</source>
        <translation>%1이(가) 있지만, 작업 공간에 점수를 매길 쌍 목록이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is there. Pair lists to score come from a workspace, or are opened here.</source>
        <translation>%1이(가) 있습니다. 점수를 매길 쌍 목록은 작업 공간에서 오거나 여기서 엽니다.</translation>
    </message>
    <message>
        <source>Add a test set…</source>
        <translation>테스트 세트 추가…</translation>
    </message>
    <message>
        <source>Open a pair list…</source>
        <translation>쌍 목록 열기…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>작업 공간 열기…</translation>
    </message>
    <message>
        <source>No pair list to score</source>
        <translation>점수를 매길 쌍 목록이 없습니다</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairsModel</name>
    <message>
        <source>note</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairsTableModel</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1과(와) %2</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>얼굴</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PairsView</name>
    <message>
        <source>%1 and %2, %3, similarity %4, %5</source>
        <translation>%1과(와) %2, %3, 유사도 %4, %5</translation>
    </message>
    <message>
        <source>See why a pair fails</source>
        <translation>쌍이 왜 틀리는지 보기</translation>
    </message>
    <message>
        <source>Choose a run above, or open or drop a .pth file, an evaluation CSV, a pair list, or two photos.</source>
        <translation>위에서 실행을 고르거나, .pth 파일, 평가 CSV, 쌍 목록, 사진 두 장을 열거나 놓으십시오.</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>문제 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out, and why</source>
        <translation>제외된 것과 그 까닭</translation>
    </message>
    <message>
        <source>all test sets</source>
        <translation>모든 테스트 세트</translation>
    </message>
    <message>
        <source>%1 of %2 pairs</source>
        <translation>%2쌍 중 %1</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>모델(&amp;O)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>T&amp;est set</source>
        <translation>테스트 세트(&amp;E)</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>A run, a .pth file, an evaluation CSV or a pair list</source>
        <translation>실행, .pth 파일, 평가 CSV 또는 쌍 목록</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Pairs as CSV…</source>
        <translation>쌍을 CSV로…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>콘택트 시트…</translation>
    </message>
    <message>
        <source>HTML report…</source>
        <translation>HTML 보고서…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>격자</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Two models</source>
        <translation>두 모델</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>순서(&amp;O)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>as scored</source>
        <translation>점수를 매긴 순서</translation>
    </message>
    <message>
        <source>least similar first</source>
        <translation>덜 비슷한 것부터</translation>
    </message>
    <message>
        <source>most similar first</source>
        <translation>더 비슷한 것부터</translation>
    </message>
    <message>
        <source>nearest to the threshold</source>
        <translation>임계값에 가까운 것부터</translation>
    </message>
    <message>
        <source>farthest from the threshold</source>
        <translation>임계값에서 먼 것부터</translation>
    </message>
    <message>
        <source>largest age gap first</source>
        <translation>나이 차가 큰 것부터</translation>
    </message>
    <message>
        <source>youngest first</source>
        <translation>어린 것부터</translation>
    </message>
    <message>
        <source>largest gain of the other model</source>
        <translation>다른 모델이 가장 나아진 것부터</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>크기(&amp;I)</translation>
    </message>
    <message>
        <source>Size of the faces</source>
        <translation>얼굴 크기</translation>
    </message>
    <message>
        <source>&amp;Blur</source>
        <translation>흐리게(&amp;B)</translation>
    </message>
    <message>
        <source>Makes faces unrecognisable, here and in exports</source>
        <translation>여기와 내보내기에서 얼굴을 알아볼 수 없게 합니다</translation>
    </message>
    <message>
        <source>Grid of pairs</source>
        <translation>쌍의 격자</translation>
    </message>
    <message>
        <source>Table of pairs</source>
        <translation>쌍의 표</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Dropped photos</source>
        <translation>놓은 사진</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the result</source>
        <translation>결과 닫기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>폴더 열기…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PathChecker</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>%1 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>%1 is a file; a folder is wanted.</source>
        <translation>%1은(는) 파일입니다. 폴더가 필요합니다.</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>%1을(를) 읽을 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PathEditor</name>
    <message>
        <source>Choose: %1</source>
        <translation>고르기: %1</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>폴더 고르기</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 고르기</translation>
    </message>
    <message>
        <source>none: choose or drop a folder</source>
        <translation>없음: 폴더를 고르거나 놓으십시오</translation>
    </message>
    <message>
        <source>none: choose or drop a file</source>
        <translation>없음: 파일을 고르거나 놓으십시오</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PathRouter</name>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>%1 파일이나 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read as weights: %2</source>
        <translation>%1을(를) 가중치로 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>%1 (%2) needs a workspace: it is added as soon as one is open.</source>
        <translation>%1(%2)에는 작업 공간이 필요합니다. 열리는 대로 추가됩니다.</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>새 작업 공간…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>작업 공간 열기…</translation>
    </message>
    <message>
        <source>%1: pictures are compared two at a time, or one with a folder. Drop both on the Pairs page, where a model is chosen.</source>
        <translation>%1: 사진은 두 장씩, 또는 한 장을 폴더와 비교합니다. 모델을 고르는 쌍 페이지에 둘 다 놓으십시오.</translation>
    </message>
    <message>
        <source>No page takes %1 (%2).</source>
        <translation>%1(%2)을(를) 받는 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>%1 is %2: no age file, pair list, evaluation, weights or picture.</source>
        <translation>%1: %2. 나이 파일, 쌍 목록, 평가, 가중치, 사진이 아닙니다.</translation>
    </message>
    <message>
        <source>Open %1 above it (%2)</source>
        <translation>그 위의 %1 열기(%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>%1 is %2: no workspace, run, training folder or pictures of faces in it.</source>
        <translation>%1: %2. 그 안에 작업 공간, 실행, 학습 폴더, 얼굴 사진이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is no workspace yet. In it: %2.</source>
        <translation>%1은(는) 아직 작업 공간이 아닙니다. 안에 있는 것: %2.</translation>
    </message>
    <message>
        <source>Make a workspace here</source>
        <translation>여기에 작업 공간 만들기</translation>
    </message>
    <message>
        <source>Make a workspace of it</source>
        <translation>작업 공간으로 만들기</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PlanPanel</name>
    <message>
        <source>As in the form</source>
        <translation>양식대로</translation>
    </message>
    <message>
        <source>As in the form (%1)</source>
        <translation>양식대로 (%1)</translation>
    </message>
    <message>
        <source>Each method&apos;s preset: %1</source>
        <translation>방법마다의 프리셋: %1</translation>
    </message>
    <message>
        <source>Open a workspace first: it keeps the runs.</source>
        <translation>먼저 작업 공간을 여십시오. 실행을 거기에 보관합니다.</translation>
    </message>
    <message>
        <source>The form has problems: see &quot;One run&quot;.</source>
        <translation>양식에 문제가 있습니다: &quot;한 실행&quot;을 보십시오.</translation>
    </message>
    <message>
        <source>Wanted: seeds with commas between.</source>
        <translation>원하는 값: 쉼표로 나눈 시드.</translation>
    </message>
    <message>
        <source>Tick the methods to train.</source>
        <translation>학습할 방법을 고르십시오.</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>큐에 추가</translation>
    </message>
    <message>
        <source>Add to the queue (%1)</source>
        <translation>큐에 추가 (%1)</translation>
    </message>
    <message>
        <source>Runs (%1)</source>
        <translation>실행 (%1)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>스윕</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>방법(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>시드(&amp;E)</translation>
    </message>
    <message>
        <source>One run of each method for each of these; the study used three.</source>
        <translation>각각에 방법마다 한 번 실행합니다. 연구에서는 세 개를 썼습니다.</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>설정(&amp;T)</translation>
    </message>
    <message>
        <source>What the runs share: the form as it is, or each method&apos;s own published setting with what is changed in the form.</source>
        <translation>실행들이 함께 쓰는 것: 지금의 양식, 또는 방법마다의 공개된 설정에 양식에서 바꾼 것.</translation>
    </message>
    <message>
        <source>Methods of the sweep</source>
        <translation>스윕의 방법</translation>
    </message>
    <message>
        <source>Seeds of the sweep</source>
        <translation>스윕의 시드</translation>
    </message>
    <message>
        <source>Settings of the sweep</source>
        <translation>스윕의 설정</translation>
    </message>
    <message>
        <source>Runs of the sweep</source>
        <translation>스윕의 실행</translation>
    </message>
    <message>
        <source>Add the sweep to the queue</source>
        <translation>스윕을 큐에 추가</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ProgressStrip</name>
    <message>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>1,200 of 10,575 folders</comment>
        <translation>%3 %2개 중 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>1,200 folders</comment>
        <translation>%2 %1개</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>초당 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PrototypesController</name>
    <message>
        <source>Open prototypes</source>
        <translation>프로토타입 열기</translation>
    </message>
    <message>
        <source>Vectors (*.npy)</source>
        <translation>벡터 (*.npy)</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>선택 보관</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>There is nothing here yet to make a figure of.</source>
        <translation>아직 그림으로 만들 것이 없습니다.</translation>
    </message>
    <message>
        <source>Prototypes</source>
        <translation>프로토타입</translation>
    </message>
    <message>
        <source>Selections are kept in a workspace: open one first.</source>
        <translation>선택은 작업 공간에 보관합니다. 먼저 하나를 여십시오.</translation>
    </message>
    <message>
        <source>Kept as %1</source>
        <translation>%1(으)로 보관함</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>끝에서</translation>
    </message>
    <message>
        <source>map %1</source>
        <translation>지도 %1</translation>
    </message>
    <message>
        <source>No prototypes</source>
        <translation>프로토타입이 없습니다</translation>
    </message>
    <message>
        <source>Runs of the workspace whose training came to its end have prototypes. A .npy file of vectors can be opened as well.</source>
        <translation>학습이 끝난 작업 공간의 실행에는 프로토타입이 있습니다. 벡터 .npy 파일도 열 수 있습니다.</translation>
    </message>
    <message>
        <source>No map of these prototypes yet</source>
        <translation>이 프로토타입의 지도가 아직 없습니다</translation>
    </message>
    <message>
        <source>It forms here as soon as its neighbours are found.</source>
        <translation>이웃을 찾는 대로 여기에 만들어집니다.</translation>
    </message>
    <message>
        <source>No map</source>
        <translation>지도가 없습니다</translation>
    </message>
    <message>
        <source>The folder holds no layout yet.</source>
        <translation>폴더에 아직 배치가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) have no map yet.</source>
        <translation>
            <numerusform>실행 %n개에 아직 지도가 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No maps</source>
        <translation>지도가 없습니다</translation>
    </message>
    <message>
        <source>None of these runs has a map yet.</source>
        <translation>이 실행들에는 아직 지도가 없습니다.</translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation>반복 %2 중 %1</translation>
    </message>
    <message>
        <source>KL %1</source>
        <translation>KL %1</translation>
    </message>
    <message>
        <source>%1 of the 10 nearest kept</source>
        <translation>가장 가까운 10개 중 %1 유지</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>비교할 것이 없습니다</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>The vectors have fewer rows.</source>
        <translation>벡터의 행이 더 적습니다.</translation>
    </message>
    <message>
        <source>None of these identities is on the map.</source>
        <translation>지도에 이 신원이 하나도 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 identities are on the map.</source>
        <translation>신원 %2개 중 %1개가 지도에 있습니다.</translation>
    </message>
    <message>
        <source>No identity holds “%1”.</source>
        <translation>“%1”이(가) 든 신원이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a run or open a file of vectors.</source>
        <translation>실행을 고르거나 벡터 파일을 여십시오.</translation>
    </message>
    <message>
        <source>No child prototypes</source>
        <translation>아동 프로토타입이 없습니다</translation>
    </message>
    <message>
        <source>The table of identities beside the vectors marks none as a child.</source>
        <translation>벡터 옆의 신원 표에 아동으로 표시된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Comparing the prototypes…</source>
        <translation>프로토타입을 비교하는 중…</translation>
    </message>
    <message>
        <source>The nearest prototype of each is being found…</source>
        <translation>각각에 가장 가까운 프로토타입을 찾는 중…</translation>
    </message>
    <message>
        <source>Prepare a training</source>
        <translation>학습 준비</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Make it, and watch it form here.</source>
        <translation>지도를 만들고, 여기서 모양이 잡히는 것을 보십시오.</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>지도 만들기</translation>
    </message>
</context>
<context>
    <name>interproto::ui::PrototypesView</name>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Gram matrix</source>
        <translation>그람 행렬</translation>
    </message>
    <message>
        <source>Angles</source>
        <translation>각도</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>체크포인트(&amp;C)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>체크포인트</translation>
    </message>
    <message>
        <source>Maps of one run after another; each was aligned to the one before.</source>
        <translation>실행마다 차례로 지도를 만들고, 각각을 앞의 것에 맞췄습니다.</translation>
    </message>
    <message>
        <source>Views of the prototypes</source>
        <translation>프로토타입 보기</translation>
    </message>
</context>
<context>
    <name>interproto::ui::QueueModel</name>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>기다림</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
</context>
<context>
    <name>interproto::ui::QueueView</name>
    <message>
        <source>%1 running</source>
        <translation>실행 중 %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>기다림 %1</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>끝남 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>실패 %1</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>멈춤 %1</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>쉬는 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>멈추는 중</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>작업 중</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Stop this run; it keeps a checkpoint (Delete)</source>
        <translation>이 실행을 멈춥니다. 체크포인트를 남깁니다 (Delete)</translation>
    </message>
    <message>
        <source>Take out of the queue (Delete)</source>
        <translation>큐에서 뺍니다 (Delete)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Works the queue off, also when this window is closed</source>
        <translation>창을 닫아도 큐를 처리합니다</translation>
    </message>
    <message>
        <source>Starts nothing more; runs at work pause</source>
        <translation>새로 시작하지 않고, 하던 실행은 일시 정지합니다</translation>
    </message>
    <message>
        <source>Runs at work stop with a checkpoint and wait again</source>
        <translation>하던 실행이 체크포인트를 남기고 멈춰 다시 기다립니다</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Up)</source>
        <translation>앞으로 (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Later (Ctrl+Down)</source>
        <translation>뒤로 (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Lets a failed or stopped run wait again; it goes on from its checkpoint</source>
        <translation>실패하거나 멈춘 실행이 다시 기다리게 합니다. 체크포인트에서 이어 갑니다</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>큐 시작</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>큐 일시 정지</translation>
    </message>
    <message>
        <source>Stop the queue</source>
        <translation>큐 중지</translation>
    </message>
    <message>
        <source>Move the run up</source>
        <translation>실행을 위로</translation>
    </message>
    <message>
        <source>Move the run down</source>
        <translation>실행을 아래로</translation>
    </message>
    <message>
        <source>Remove the run</source>
        <translation>실행 제거</translation>
    </message>
    <message>
        <source>Try the run again</source>
        <translation>실행 다시 시도</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>장치(&amp;D)</translation>
    </message>
    <message>
        <source>Devices of the queue</source>
        <translation>큐의 장치</translation>
    </message>
    <message>
        <source>Devices to train on, with commas between; each trains at once.</source>
        <translation>학습할 장치를 쉼표로 나누어 적습니다. 각각 동시에 학습합니다.</translation>
    </message>
    <message>
        <source>&amp;Runs at once on each</source>
        <translation>장치마다 동시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Runs at once on each device</source>
        <translation>장치마다 동시 실행 수</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>학습 큐</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>큐가 비어 있습니다</translation>
    </message>
    <message>
        <source>Add a sweep from the right, or a single run from &quot;One run&quot;. Runs train one after the other, also when this window is closed.</source>
        <translation>오른쪽에서 스윕을 더하거나 &quot;한 실행&quot;에서 하나를 더하십시오. 창을 닫아도 차례로 학습합니다.</translation>
    </message>
    <message>
        <source>Prepare one run</source>
        <translation>실행 하나 준비</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RocChart</name>
    <message>
        <source>false accepts (FAR)</source>
        <translation>타인 수락 (FAR)</translation>
    </message>
    <message>
        <source>false rejects (FRR)</source>
        <translation>동일인 거부 (FRR)</translation>
    </message>
    <message>
        <source>true accepts (TAR)</source>
        <translation>동일인 수락 (TAR)</translation>
    </message>
    <message>
        <source>DET curve.</source>
        <translation>DET 곡선.</translation>
    </message>
    <message>
        <source>ROC curve.</source>
        <translation>ROC 곡선.</translation>
    </message>
    <message>
        <source>%1: TAR %2 at FAR %3.</source>
        <translation>%1: FAR %3에서 TAR %2.</translation>
    </message>
    <message>
        <source>%1  %2 at %3</source>
        <translation>%1  %3에서 %2</translation>
    </message>
    <message>
        <source>DET curve</source>
        <translation>DET 곡선</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunDetails</name>
    <message numerus="yes">
        <source>%n runs chosen</source>
        <translation>
            <numerusform>실행 %n개 고름</numerusform>
        </translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>고른 실행 없음</translation>
    </message>
    <message>
        <source>warnings: %1, errors: %2</source>
        <translation>경고: %1, 오류: %2</translation>
    </message>
    <message>
        <source>broken lines: %1</source>
        <translation>깨진 줄: %1</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, 시드 %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>At work for</source>
        <translation>작업 시간</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>가장 좋은 정확도</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>태그(&amp;T)</translation>
    </message>
    <message>
        <source>baseline, for the paper</source>
        <translation>baseline, 논문용</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>What this run was for, and what came of it</source>
        <translation>이 실행의 목적과 결과</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunHeader</name>
    <message>
        <source>seed %1</source>
        <translation>시드 %1</translation>
    </message>
    <message>
        <source>on %1, process %2</source>
        <translation>%1, 프로세스 %2</translation>
    </message>
    <message>
        <source>Runs compared: %1</source>
        <translation>비교 중인 실행: %1개</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <translation>%1 %2/초</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>스텝 %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>At work for</source>
        <translation>작업 시간</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>마지막 체크포인트</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>저장하고 중지</translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation>지금 체크포인트</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation>지금 평가</translation>
    </message>
    <message>
        <source>Waits after the current step; the state stays in memory.</source>
        <translation>현재 스텝이 끝나면 기다립니다. 상태는 메모리에 남습니다.</translation>
    </message>
    <message>
        <source>Goes on where it waits.</source>
        <translation>기다리던 곳에서 계속합니다.</translation>
    </message>
    <message>
        <source>Writes a checkpoint and ends; the run can be resumed.</source>
        <translation>체크포인트를 저장하고 끝냅니다. 나중에 이어서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Writes a full checkpoint after the current step.</source>
        <translation>현재 스텝이 끝나면 전체 체크포인트를 저장합니다.</translation>
    </message>
    <message>
        <source>Evaluates on all test sets after the current step.</source>
        <translation>현재 스텝이 끝나면 모든 테스트 세트로 평가합니다.</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>실행 진행률</translation>
    </message>
    <message>
        <source>Press a name to hide or show the curves of its run.</source>
        <translation>이름을 누르면 그 실행의 곡선을 숨기거나 보입니다.</translation>
    </message>
    <message>
        <source>Next evaluation</source>
        <translation>다음 평가</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunNotifier</name>
    <message>
        <source>%1 is finished.</source>
        <translation>%1이(가) 끝났습니다.</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1을(를) 멈췄습니다.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 실패: %2</translation>
    </message>
    <message>
        <source>%1 is gone: its process ended without a word.</source>
        <translation>%1이(가) 사라졌습니다: 프로세스가 아무 말 없이 끝났습니다.</translation>
    </message>
    <message>
        <source>%1: its folder is not there any more.</source>
        <translation>%1: 폴더가 이제 없습니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunTrash</name>
    <message>
        <source>%1 is running</source>
        <translation>%1이(가) 실행 중입니다</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash</source>
        <translation>%1을(를) 휴지통으로 옮길 수 없습니다</translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash</source>
        <translation>%1을(를) 휴지통에서 되돌릴 수 없습니다</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsController</name>
    <message>
        <source>Moved to the trash: %1. Undo brings it back.</source>
        <translation>휴지통으로 옮김: %1. 실행 취소로 되돌립니다.</translation>
    </message>
    <message>
        <source>Taken back from the trash: %1.</source>
        <translation>휴지통에서 되돌림: %1.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>No program opens folders here.</source>
        <translation>여기에는 폴더를 여는 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>notes of %1</source>
        <translation>%1의 메모</translation>
    </message>
    <message>
        <source>taking from the archive</source>
        <translation>보관에서 꺼내기</translation>
    </message>
    <message>
        <source>archiving</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>moving to the trash</source>
        <translation>휴지통으로 옮기기</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>표 저장</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsTableModel</name>
    <message>
        <source>Best accuracy on %1</source>
        <translation>%1에서 가장 좋은 정확도</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsView</name>
    <message>
        <source>Runs: %1</source>
        <translation>실행: %1</translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation>실행: %2 중 %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>아직 실행이 없습니다</translation>
    </message>
    <message>
        <source>They appear here as soon as a training starts, or a folder with runs or TensorBoard&apos;s event files is put below this one.</source>
        <translation>학습을 시작하거나, 실행 또는 TensorBoard 이벤트 파일이 있는 폴더를 이 아래에 두면 나타납니다.</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>열린 작업 공간이 없습니다</translation>
    </message>
    <message>
        <source>Its runs are listed here.</source>
        <translation>그 실행이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>지켜보기</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>쌍</translation>
    </message>
    <message>
        <source>Options side by side</source>
        <translation>옵션 나란히</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Take from the archive</source>
        <translation>보관에서 꺼내기</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>휴지통으로</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>표 저장…</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>실행 거르기</translation>
    </message>
    <message>
        <source>Column filters</source>
        <translation>열 필터</translation>
    </message>
    <message>
        <source>A line below each title: text, !text, =text, or &gt; 80 for numbers</source>
        <translation>제목마다 아래의 한 줄: 텍스트, !텍스트, =텍스트, 수는 &gt; 80</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>보관한 것도</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Hides runs from the table; their files stay as they are.</source>
        <translation>표에서 실행을 숨깁니다. 파일은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Can be undone while this window is open.</source>
        <translation>이 창이 열려 있는 동안 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>What is shown, as CSV</source>
        <translation>보이는 것을 CSV로</translation>
    </message>
    <message>
        <source>Prepare a training</source>
        <translation>학습 준비</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>새 작업 공간…</translation>
    </message>
    <message>
        <source>Sample workspace…</source>
        <translation>샘플 작업 공간…</translation>
    </message>
    <message>
        <source>Starts the training again from its last checkpoint, or from the beginning when it has none.</source>
        <translation>마지막 체크포인트에서, 없으면 처음부터 학습을 다시 시작합니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::SampleMaker</name>
    <message>
        <source>Choose a folder without a comma in its path.</source>
        <translation>경로에 쉼표가 없는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Drawing faces that belong to nobody</source>
        <translation>실제 사람이 아닌 얼굴을 그리는 중</translation>
    </message>
    <message>
        <source>The sample workspace could not be made: %1</source>
        <translation>샘플 작업 공간을 만들 수 없었습니다: %1</translation>
    </message>
    <message>
        <source>Scanning them</source>
        <translation>스캔하는 중</translation>
    </message>
    <message>
        <source>The first training could not be started: %1</source>
        <translation>첫 학습을 시작할 수 없었습니다: %1</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ScoreChart</name>
    <message>
        <source>similarity</source>
        <translation>유사도</translation>
    </message>
    <message>
        <source>Histogram of %1 genuine and %2 impostor pairs; threshold %3. Arrow keys move it.</source>
        <translation>동일인 쌍 %1개와 타인 쌍 %2개의 히스토그램, 임계값 %3. 화살표 키로 움직입니다.</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>한 사람</translation>
    </message>
    <message>
        <source>two persons</source>
        <translation>두 사람</translation>
    </message>
    <message>
        <source>%1 to %2: %3 genuine and %4 impostor pairs. Click to see them.</source>
        <translation>%1~%2: 동일인 쌍 %3개, 타인 쌍 %4개. 누르면 봅니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ShortcutEditor</name>
    <message>
        <source>&quot;%1&quot; has these keys and would lose them.</source>
        <translation>&quot;%1&quot;이(가) 이 키를 쓰며 잃게 됩니다.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Filter by command or keys</source>
        <translation>명령이나 키로 거르기</translation>
    </message>
    <message>
        <source>Filter of commands</source>
        <translation>명령 필터</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>명령과 키</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>키(&amp;K)</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>새 키</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>지정(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>초기화(&amp;R)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>모두 초기화(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>interproto::ui::ShortcutSheet</name>
    <message>
        <source>Keys at a glance</source>
        <translation>한눈에 보는 단축키</translation>
    </message>
</context>
<context>
    <name>interproto::ui::SidePanel</name>
    <message>
        <source>Shown: %1, selected: %2</source>
        <translation>보임: %1, 고름: %2</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>보임: %1</translation>
    </message>
    <message>
        <source>Selected &amp;only</source>
        <translation>고른 것만(&amp;O)</translation>
    </message>
    <message>
        <source>Prototypes</source>
        <translation>프로토타입</translation>
    </message>
    <message>
        <source>Nearest prototypes</source>
        <translation>가장 가까운 프로토타입</translation>
    </message>
    <message>
        <source>Click a point: its nearest prototypes in all dimensions stand here, with faces.</source>
        <translation>점을 누르면 모든 차원에서 가장 가까운 프로토타입이 얼굴과 함께 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::SourceBar</name>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Sna&amp;pshot</source>
        <translation>시점(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Prototypes of a run, a .npy file of vectors, or a map folder.</source>
        <translation>실행의 프로토타입, 벡터 .npy 파일, 또는 지도 폴더.</translation>
    </message>
    <message>
        <source>Side by side: %1</source>
        <translation>나란히: %1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히</translation>
    </message>
    <message>
        <source>Maps of several runs with equal axes and one selection.</source>
        <translation>여러 실행의 지도를 같은 축과 한 선택으로.</translation>
    </message>
    <message>
        <source>Per&amp;plexity</source>
        <translation>퍼플렉서티(&amp;P)</translation>
    </message>
    <message>
        <source>About how many neighbours count for each point. It may be changed while the map forms.</source>
        <translation>점마다 대략 몇 이웃이 중요한지. 지도가 만들어지는 동안 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>E&amp;xaggeration</source>
        <translation>과장(&amp;X)</translation>
    </message>
    <message>
        <source>Pulls groups together: 1 is none. It may be changed while the map forms.</source>
        <translation>무리를 모읍니다. 1이면 없음. 지도가 만들어지는 동안 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Iterations</source>
        <translation>반복(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Make anew</source>
        <translation>새로 만들기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Make the map</source>
        <translation>지도 만들기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>계속(&amp;C)</translation>
    </message>
    <message>
        <source>Goes on from this layout with that many iterations.</source>
        <translation>이 배치에서 그만큼 더 반복합니다.</translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation>저장하고 중지(&amp;S)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>퍼플렉서티</translation>
    </message>
    <message>
        <source>Exaggeration</source>
        <translation>과장</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>지도 진행</translation>
    </message>
</context>
<context>
    <name>interproto::ui::StartPage</name>
    <message>
        <source>&amp;Open folder…</source>
        <translation>폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Locate…</source>
        <translation>찾기(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>목록에서 제거(&amp;R)</translation>
    </message>
    <message>
        <source>A workbench for face recognition across large age gaps: look into data, train, watch the curves, compare methods, and see why a pair of child and adult fails.</source>
        <translation>큰 나이 차의 얼굴 인식을 위한 워크벤치: 데이터를 살피고, 학습하고, 곡선을 지켜보고, 방법을 비교하고, 아동과 성인의 쌍이 왜 틀리는지 봅니다.</translation>
    </message>
    <message>
        <source>Create the &amp;sample workspace</source>
        <translation>샘플 작업 공간 만들기(&amp;S)</translation>
    </message>
    <message>
        <source>Made-up faces, scanned, and a first short training. Everything is alive in about two minutes.</source>
        <translation>만들어 낸 얼굴, 스캔, 그리고 짧은 첫 학습. 2분쯤이면 모두 살아납니다.</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>새 작업 공간(&amp;N)…</translation>
    </message>
    <message>
        <source>A workspace, a run, a folder of runs or TensorBoard&apos;s event files; or drop anything onto this window.</source>
        <translation>작업 공간, 실행, 실행 폴더 또는 TensorBoard 이벤트 파일 폴더. 무엇이든 이 창에 놓아도 됩니다.</translation>
    </message>
    <message>
        <source>not there; click to locate</source>
        <translation>없음. 눌러서 찾기</translation>
    </message>
    <message>
        <source>journal file</source>
        <translation>저널 파일</translation>
    </message>
    <message>
        <source>%1, going on</source>
        <translation>%1, 진행 중</translation>
    </message>
    <message>
        <source>%1, runs going on: %2</source>
        <translation>%1, 진행 중인 실행: %2</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>최근(&amp;R)</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
</context>
<context>
    <name>interproto::ui::StartPanel</name>
    <message>
        <source>Starting ...</source>
        <translation>시작하는 중 ...</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>학습 시작</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1에</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>이미지 %1장</translation>
    </message>
    <message>
        <source>%1 identities</source>
        <translation>신원 %1개</translation>
    </message>
    <message>
        <source>%1 epochs of batches of %2</source>
        <translation>에폭 %1번, 배치 %2</translation>
    </message>
    <message>
        <source>known when the images are counted</source>
        <translation>이미지를 세면 알 수 있습니다</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>약 %1</translation>
    </message>
    <message>
        <source>%1 images/s in %2</source>
        <translation>%2에서 초당 이미지 %1장</translation>
    </message>
    <message>
        <source>%1 M parameters without the head</source>
        <translation>헤드 빼고 매개변수 %1 M</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>매개변수 %1 M</translation>
    </message>
    <message>
        <source>only %1 free on %2: take a smaller batch</source>
        <translation>%2에 %1만 남음: 배치를 줄이십시오</translation>
    </message>
    <message>
        <source>%1; %2 free on %3</source>
        <translation>%1, %3에 %2 남음</translation>
    </message>
    <message>
        <source>a checkpoint takes %1</source>
        <translation>체크포인트 하나에 %1</translation>
    </message>
    <message>
        <source>only %1 free: three checkpoints of %2 do not fit</source>
        <translation>%1만 남음: %2짜리 체크포인트 세 개가 들어가지 않습니다</translation>
    </message>
    <message>
        <source>%1; %2 free</source>
        <translation>%1, %2 남음</translation>
    </message>
    <message>
        <source>To look at (%1)</source>
        <translation>살펴볼 것 (%1)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>실행 이름</translation>
    </message>
    <message>
        <source>Name of the run&apos;s folder; proposed from method, data set and seed.</source>
        <translation>실행 폴더의 이름. 방법, 데이터 세트, 시드로 제안합니다.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>큐에 추가</translation>
    </message>
    <message>
        <source>Trains this run when those before it in the queue have ended.</source>
        <translation>큐에서 앞의 실행들이 끝나면 이 실행을 학습합니다.</translation>
    </message>
    <message>
        <source>Starts the training now; it goes on when this window is closed.</source>
        <translation>지금 학습을 시작합니다. 창을 닫아도 계속됩니다.</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>명령줄로 복사</translation>
    </message>
    <message>
        <source>What a terminal would be told to do the same.</source>
        <translation>터미널에서 같은 일을 하는 명령.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>being timed</source>
        <translation>재는 중</translation>
    </message>
    <message>
        <source>no training with this network was timed on this device</source>
        <translation>이 장치에서 이 네트워크의 학습 시간을 잰 적이 없습니다</translation>
    </message>
    <message>
        <source>about %1 on this computer&apos;s CPU</source>
        <translation>이 컴퓨터의 CPU에서 약 %1</translation>
    </message>
    <message>
        <source>%1 images/s, timed steps: %2; evaluations not counted</source>
        <translation>초당 이미지 %1장, 잰 단계: %2. 평가 시간은 빼고</translation>
    </message>
    <message>
        <source>Stop timing</source>
        <translation>재기 중지</translation>
    </message>
    <message>
        <source>Time a few steps</source>
        <translation>몇 단계 재기</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>작업 공간 열기…</translation>
    </message>
    <message>
        <source>Trains a few steps with these settings and throws them away: how long the whole takes is then measured, not guessed.</source>
        <translation>이 설정으로 몇 단계를 학습하고 버립니다. 전체 시간을 짐작하지 않고 재게 됩니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TaskProcess</name>
    <message>
        <source>the engine cannot be started: %1</source>
        <translation>엔진을 시작할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>there is no program &quot;interproto&quot; beside this one or on the PATH</source>
        <translation>이 프로그램 옆이나 PATH에 &quot;interproto&quot; 프로그램이 없습니다</translation>
    </message>
    <message>
        <source>the engine ended unexpectedly (signal %1)</source>
        <translation>엔진이 예기치 않게 끝났습니다(시그널 %1)</translation>
    </message>
    <message>
        <source>the engine ended with code %1</source>
        <translation>엔진이 코드 %1(으)로 끝났습니다</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TestSetView</name>
    <message>
        <source>%1 pairs</source>
        <translation>쌍 %1개</translation>
    </message>
    <message>
        <source>its pictures were not found</source>
        <translation>사진을 찾지 못했습니다</translation>
    </message>
    <message>
        <source>pictures below %1</source>
        <translation>%1 아래의 사진</translation>
    </message>
    <message>
        <source>%1 pairs · %2 of the same person · %3 of two persons</source>
        <translation>쌍 %1개 · 같은 사람 %2개 · 두 사람 %3개</translation>
    </message>
    <message>
        <source> · %1 with a picture that is not there</source>
        <translation> · 사진이 없는 것 %1개</translation>
    </message>
    <message>
        <source> · scanned %1</source>
        <translation> · %1 스캔</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>목록을 읽는 중…</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>목록을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>문제 (%1)</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>쌍</translation>
    </message>
    <message>
        <source>Age gaps</source>
        <translation>나이 차</translation>
    </message>
    <message>
        <source>Parts of the test set</source>
        <translation>테스트 세트의 부분</translation>
    </message>
    <message>
        <source>Pairs by age gap</source>
        <translation>나이 차별 쌍</translation>
    </message>
    <message>
        <source>Years between the two pictures</source>
        <translation>두 사진 사이의 햇수</translation>
    </message>
    <message>
        <source>Number of pairs of each age gap, as far as the names tell the ages.</source>
        <translation>이름에서 나이를 알 수 있는 만큼, 나이 차마다의 쌍 수.</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>모든 쌍</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>두 사람</translation>
    </message>
    <message>
        <source>With a missing picture</source>
        <translation>사진이 없는 것</translation>
    </message>
    <message>
        <source>Which pairs</source>
        <translation>어떤 쌍</translation>
    </message>
    <message>
        <source>Filter by file</source>
        <translation>파일로 거르기</translation>
    </message>
    <message>
        <source>Filter of pairs</source>
        <translation>쌍 필터</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TestSetsRow</name>
    <message>
        <source>Test set %1</source>
        <translation>테스트 세트 %1</translation>
    </message>
    <message>
        <source>Of the workspace</source>
        <translation>작업 공간에서</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TrainController</name>
    <message>
        <source>Asked to stop. The run keeps a checkpoint.</source>
        <translation>멈추도록 요청했습니다. 실행은 체크포인트를 남깁니다.</translation>
    </message>
    <message>
        <source>The training has started. It goes on when this window is closed.</source>
        <translation>학습을 시작했습니다. 창을 닫아도 계속됩니다.</translation>
    </message>
    <message>
        <source>The training has not begun yet; what it wrote is in %1</source>
        <translation>학습이 아직 시작되지 않았습니다. 남긴 말은 %1에 있습니다</translation>
    </message>
    <message>
        <source>The command line is copied.</source>
        <translation>명령줄을 복사했습니다.</translation>
    </message>
    <message>
        <source>Settings taken from %1.</source>
        <translation>%1의 설정을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Settings written to %1.</source>
        <translation>설정을 %1에 썼습니다.</translation>
    </message>
    <message>
        <source>The queue is worked off, also when this window is closed.</source>
        <translation>창을 닫아도 큐를 처리합니다.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>설정 내보내기</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>설정 (*.toml)</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>%2단계 중 %1</translation>
    </message>
    <message>
        <source>reading the images</source>
        <translation>이미지를 읽는 중</translation>
    </message>
    <message>
        <source>The steps could not be timed: %1</source>
        <translation>단계를 잴 수 없었습니다: %1</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작하는 중</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TrainModel</name>
    <message>
        <source>Data set &quot;%1&quot;</source>
        <translation>데이터 세트 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Test set &quot;%1&quot;</source>
        <translation>테스트 세트 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Open a workspace first: it keeps the runs.</source>
        <translation>먼저 작업 공간을 여십시오. 실행을 거기에 보관합니다.</translation>
    </message>
    <message>
        <source>Wanted: letters, digits, dots, dashes and underscores.</source>
        <translation>원하는 값: 글자, 숫자, 점, 붙임표, 밑줄.</translation>
    </message>
    <message>
        <source>There is a run of that name.</source>
        <translation>그 이름의 실행이 있습니다.</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Data and test sets of the workspace</source>
        <translation>작업 공간의 데이터와 테스트 세트</translation>
    </message>
    <message>
        <source>Take MobileFaceNet</source>
        <translation>MobileFaceNet 쓰기</translation>
    </message>
    <message>
        <source>Take %1 epochs: a day</source>
        <translation>에폭 %1개로: 하루</translation>
    </message>
    <message>
        <source>Settings of last time</source>
        <translation>지난번 설정</translation>
    </message>
</context>
<context>
    <name>interproto::ui::TrainView</name>
    <message>
        <source>Defaults</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>A preset takes the settings of a published row.</source>
        <translation>프리셋은 공개된 행의 설정을 가져옵니다.</translation>
    </message>
    <message>
        <source>%1 The same as the defaults.</source>
        <translation>%1 기본값과 같습니다.</translation>
    </message>
    <message>
        <source>%1 Other than the defaults: %2.</source>
        <translation>%1 기본값과 다른 것: %2.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>실행 취소: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>되돌릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>다시 실행: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>다시 할 것이 없습니다</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>바뀐 것 (%1)</translation>
    </message>
    <message>
        <source>Queue (%1)</source>
        <translation>큐 (%1)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>큐</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>한 실행</translation>
    </message>
    <message>
        <source>One run or the queue</source>
        <translation>한 실행 또는 큐</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>프리셋(&amp;P)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Names, labels and explanations that hold all these words</source>
        <translation>이 낱말을 모두 담은 이름, 라벨, 설명</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Shows only what is changed</source>
        <translation>바뀐 것만 보여 줍니다</translation>
    </message>
    <message>
        <source>Shows what each setting means</source>
        <translation>설정마다 뜻을 보여 줍니다</translation>
    </message>
    <message>
        <source>Takes all settings back to the preset</source>
        <translation>모든 설정을 프리셋으로 되돌립니다</translation>
    </message>
    <message>
        <source>Takes settings from a TOML file, such as a run&apos;s run.toml</source>
        <translation>실행의 run.toml 같은 TOML 파일에서 설정을 가져옵니다</translation>
    </message>
    <message>
        <source>Writes all settings to a TOML file</source>
        <translation>모든 설정을 TOML 파일에 씁니다</translation>
    </message>
    <message>
        <source>Only changed settings</source>
        <translation>바뀐 설정만</translation>
    </message>
    <message>
        <source>Explain the settings</source>
        <translation>설정 설명</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>모든 설정 초기화</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>설정 가져오기</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>설정 내보내기</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>Settings of the training</source>
        <translation>학습 설정</translation>
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
        <translation>%1 + NaN %2</translation>
    </message>
    <message>
        <source>Of the line of least squares, per step, epoch, second or image</source>
        <translation>단계, 에폭, 초 또는 이미지당 최소제곱 직선의 기울기</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>At crosshair</source>
        <translation>십자선에서</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
</context>
<context>
    <name>interproto::ui::WatchController</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1을(를) 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>The run could not be asked: %1</source>
        <translation>실행에 요청하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Asked to pause. The run answers after its current step.</source>
        <translation>일시 정지를 요청했습니다. 현재 스텝이 끝나면 응답합니다.</translation>
    </message>
    <message>
        <source>Asked to go on.</source>
        <translation>계속하도록 요청했습니다.</translation>
    </message>
    <message>
        <source>Asked to stop. The run writes a checkpoint and ends.</source>
        <translation>중지를 요청했습니다. 체크포인트를 저장하고 끝납니다.</translation>
    </message>
    <message>
        <source>Asked for a checkpoint. It is written after the current step.</source>
        <translation>체크포인트를 요청했습니다. 현재 스텝이 끝나면 저장됩니다.</translation>
    </message>
    <message>
        <source>Asked to evaluate. The test sets follow after the current step.</source>
        <translation>평가를 요청했습니다. 현재 스텝이 끝나면 테스트 세트를 평가합니다.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>지켜보기</translation>
    </message>
</context>
<context>
    <name>interproto::ui::WatchTools</name>
    <message>
        <source>S&amp;moothing</source>
        <translation>평활화(&amp;M)</translation>
    </message>
    <message>
        <source>Weight of the past in the drawn mean; the values themselves stay faintly behind it.</source>
        <translation>그린 평균에서 과거의 가중치. 값 자체는 뒤에 흐리게 남습니다.</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>가로축(&amp;B)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>실제 시간</translation>
    </message>
    <message>
        <source>Images seen</source>
        <translation>본 이미지</translation>
    </message>
    <message>
        <source>Log x</source>
        <translation>로그 x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>로그 가로축</translation>
    </message>
    <message>
        <source>Log y</source>
        <translation>로그 y</translation>
    </message>
    <message>
        <source>Logarithmic values of losses and other curves; the learning rate always is, an accuracy never.</source>
        <translation>손실과 다른 곡선의 로그 값. 학습률은 항상, 정확도는 결코 아닙니다.</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>로그 값</translation>
    </message>
    <message>
        <source>Ignore outliers</source>
        <translation>이상값 무시</translation>
    </message>
    <message>
        <source>Scales by the middle 98 of 100 values; red arrows mark where others lie beyond the edge.</source>
        <translation>값 100개 가운데 중간 98개로 눈금을 정하고, 그 밖의 것은 가장자리의 빨간 화살표로 표시합니다.</translation>
    </message>
    <message>
        <source>Average seeds</source>
        <translation>시드 평균</translation>
    </message>
    <message>
        <source>Runs of one method and network as their mean, with one standard deviation around it.</source>
        <translation>한 방법과 네트워크의 실행들을 평균으로, 둘레에 표준편차 하나만큼.</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>확대 초기화</translation>
    </message>
    <message>
        <source>Everything in view again (0, or a double click)</source>
        <translation>모두 다시 보이게 (0 또는 두 번 누르기)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Which charts are shown, and in how many columns</source>
        <translation>어떤 차트를 몇 열로 보일지</translation>
    </message>
    <message>
        <source>Filter charts</source>
        <translation>차트 거르기</translation>
    </message>
    <message>
        <source>Charts shown</source>
        <translation>보이는 차트</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>열(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tell a stall after</source>
        <translation>정체를 알리는 시간(&amp;T)</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> 분</translation>
    </message>
    <message>
        <source>A running training without news for so long is told above the charts.</source>
        <translation>실행 중인 학습이 이만큼 소식이 없으면 차트 위에 알립니다.</translation>
    </message>
</context>
<context>
    <name>interproto::ui::WatchView</name>
    <message>
        <source>Me&amp;ssages</source>
        <translation>메시지(&amp;S)</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>보여 줄 메시지</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>모든 메시지</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>경고와 오류</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>No curves yet</source>
        <translation>아직 곡선이 없습니다</translation>
    </message>
    <message>
        <source>They appear as soon as the run writes its first values.</source>
        <translation>실행이 첫 값을 기록하면 나타납니다.</translation>
    </message>
    <message>
        <source>No run in view</source>
        <translation>보이는 실행이 없습니다</translation>
    </message>
    <message>
        <source>Choose one or several on the Runs page, or drop a run folder or any folder with TensorBoard&apos;s event files here.</source>
        <translation>실행 페이지에서 하나 이상을 고르거나, 실행 폴더 또는 TensorBoard 이벤트 파일이 있는 폴더를 여기에 놓으십시오.</translation>
    </message>
    <message>
        <source>&amp;Values in view</source>
        <translation>보이는 값(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Evaluations</source>
        <translation>평가(&amp;E)</translation>
    </message>
    <message>
        <source>Values in view</source>
        <translation>보이는 값</translation>
    </message>
    <message>
        <source>A double click or Enter shows the step on the curves.</source>
        <translation>두 번 누르거나 Enter를 누르면 곡선에서 그 단계를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Values and evaluations</source>
        <translation>값과 평가</translation>
    </message>
    <message>
        <source>No curves</source>
        <translation>곡선 없음</translation>
    </message>
    <message>
        <source>The run ended before its first values.</source>
        <translation>실행이 첫 값을 쓰기 전에 끝났습니다.</translation>
    </message>
    <message>
        <source>Prepare a training</source>
        <translation>학습 준비</translation>
    </message>
    <message>
        <source>Choose among the runs</source>
        <translation>실행 고르기</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>폴더 열기…</translation>
    </message>
</context>
</TS>
