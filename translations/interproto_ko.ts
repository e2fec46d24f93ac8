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
        <source>&amp;Close folder</source>
        <translation>폴더 닫기(&amp;C)</translation>
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
        <source>&amp;Runs</source>
        <translation>실행 목록(&amp;R)</translation>
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
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Follows trainings while they run and compares those that ended.</source>
        <translation>진행 중인 학습을 지켜보고, 끝난 학습을 비교합니다.</translation>
    </message>
    <message>
        <source>A run, a folder of runs, or a folder with TensorBoard&apos;s event files.</source>
        <translation>실행 폴더, 여러 실행이 든 폴더, 또는 TensorBoard 이벤트 파일이 있는 폴더.</translation>
    </message>
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
        <source>more than one folder</source>
        <translation>폴더가 둘 이상입니다</translation>
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
        <source>cannot write %1</source>
        <translation>%1에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>the folder could not be read in time</source>
        <translation>폴더를 제시간에 읽지 못했습니다</translation>
    </message>
    <message>
        <source>there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).
Use `interproto watch RUN` in a terminal, or --screenshot FILE for a picture.</source>
        <translation>디스플레이가 없습니다(DISPLAY와 WAYLAND_DISPLAY가 모두 설정되지 않음).
터미널에서는 `interproto watch RUN`을, 그림이 필요하면 --screenshot FILE을 쓰세요.</translation>
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
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
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
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장했습니다: %1</translation>
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
    <name>interproto::ui::MainWindow</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>%1 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>No runs in %1: neither a journal nor event files, up to two levels deep.</source>
        <translation>%1에 실행이 없습니다. 두 단계 아래까지 저널도 이벤트 파일도 없습니다.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 목록</translation>
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
</context>
<context>
    <name>interproto::ui::RunsModel</name>
    <message>
        <source>Best accuracy on %1</source>
        <translation>%1 최고 정확도</translation>
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
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
</context>
<context>
    <name>interproto::ui::RunsPanel</name>
    <message>
        <source>Filter runs</source>
        <translation>실행 거르기</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 목록</translation>
    </message>
</context>
<context>
    <name>interproto::ui::StartPage</name>
    <message>
        <source>Follow trainings while they run, here or on another machine, and compare those that ended. Open the folder of one run, a folder of many runs, or TensorBoard&apos;s event files.</source>
        <translation>이 컴퓨터나 다른 컴퓨터에서 진행 중인 학습을 지켜보고, 끝난 학습을 비교하세요. 실행 하나의 폴더, 여러 실행이 든 폴더, 또는 TensorBoard 이벤트 파일 폴더를 열 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>or drop a folder onto this window</source>
        <translation>또는 폴더를 이 창에 끌어다 놓으세요</translation>
    </message>
    <message>
        <source>&amp;Recent folders</source>
        <translation>최근 폴더(&amp;R)</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>최근 폴더</translation>
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
</context>
<context>
    <name>interproto::ui::WatchView</name>
    <message>
        <source>S&amp;moothing</source>
        <translation>스무딩(&amp;M)</translation>
    </message>
    <message>
        <source>Weight of the past in the drawn mean; the values themselves stay faintly behind it.</source>
        <translation>평균을 그릴 때 지난 값의 가중치입니다. 원래 값은 뒤에 흐리게 남습니다.</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic values</source>
        <translation>로그 눈금(&amp;G)</translation>
    </message>
    <message>
        <source>Of the losses and other curves; the learning rate always is.</source>
        <translation>손실과 그 밖의 곡선에 적용됩니다. 학습률은 항상 로그 눈금입니다.</translation>
    </message>
    <message>
        <source>E&amp;valuations</source>
        <translation>평가(&amp;V)</translation>
    </message>
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
</context>
</TS>
