// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/data_controller.h"

#include "widgets/common/words.h"
#include "widgets/jobs/progress_strip.h"
#include "widgets/workspaces/data/data_set_view.h"
#include "widgets/workspaces/data/entry_form.h"
#include "widgets/workspaces/data/entry_header.h"
#include "widgets/workspaces/data/identities_model.h"
#include "widgets/workspaces/data/issues_view.h"
#include "widgets/workspaces/data/test_set_view.h"

#include <QDesktopServices>
#include <QDir>
#include <QTabWidget>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace interproto::ui {

namespace {

constexpr int kAskMs = 30;

}  // namespace

DataController::DataController(ImageSource& images, QObject* parent)
    : Page(parent), images_(images), pictureTimer_(new QTimer(this))
{
    pictureTimer_->setSingleShot(true);
    pictureTimer_->setInterval(kAskMs);
    connect(pictureTimer_, &QTimer::timeout, this, &DataController::askPictures);
    connectReader();
}

DataView& DataController::view()
{
    if (view_)
        return *view_;
    view_ = new DataView(images_);
    connectView();
    connectScans();
    view_->setHint(false, QString());
    view_->entries().setEnabled(false);
    return *view_;
}

DataController::~DataController()
{
    if (view_ && !view_->parent())
        delete view_;
}

QWidget* DataController::widget()
{
    return &view();
}

void DataController::connectView()
{
    EntryList& entries = view().entries();
    connect(&entries, &EntryList::chosenChanged, this, &DataController::choose);
    connect(&entries, &EntryList::addDataRequested, this, [this] { beginForm(false); });
    connect(&entries, &EntryList::addTestsRequested, this, [this] { beginForm(true); });
    connect(&entries, &EntryList::scanAllRequested, this, &DataController::scanAll);
    for (EntryHeader* header : {&view().dataSet().header(), &view().testSet().header()}) {
        connect(header, &EntryHeader::scanRequested, this, &DataController::scanChosen);
        connect(header, &EntryHeader::removeRequested, this, &DataController::removeChosen);
    }
    for (IssuesView* issues : {&view().dataSet().issues(), &view().testSet().issues()}) {
        connect(issues, &IssuesView::exportRequested, this, &DataController::exportFindings);
        connect(issues, &IssuesView::jumpRequested, this, &DataController::jumpTo);
    }
    EntryForm& form = view().form();
    connect(&form, &EntryForm::cancelled, this, &DataController::closeForm);
    connect(&form, &EntryForm::dataAccepted, this, [this](const DataSetEntry& entry) {
        addEntries({entry}, {});
    });
    connect(&form, &EntryForm::testsAccepted, this, [this](const TestSetEntry& entry) {
        addEntries({}, {entry});
    });
    connect(&view().dataSet().identities(),
            &IdentitiesModel::picturesWanted,
            this,
            [this](std::int64_t identity) {
                wanted_.push_back(identity);
                if (!pictureTimer_->isActive())
                    pictureTimer_->start();
            });
    connect(&view().dataSet(),
            &DataSetView::showIdentityRequested,
            this,
            [this](const QString& identity) {
                if (const DataSetEntry* entry = dataEntry(chosen_.name))
                    QDesktopServices::openUrl(QUrl::fromLocalFile(pathText(entry->dataPath) +
                                                                  QLatin1Char('/') + identity));
            });
}

void DataController::connectReader()
{
    connect(&reader_, &DataReader::workspaceRead, this, &DataController::takeWorkspace);
    connect(&reader_, &DataReader::workspaceWritten, this, &Page::workspaceChanged);
    connect(&reader_,
            &DataReader::dataRead,
            this,
            [this](const QString& name, const DataSetPointer& read) {
                data_[name] = read;
                if (chosen_ == EntryKey{false, name})
                    showEntry();
            });
    connect(&reader_,
            &DataReader::testsRead,
            this,
            [this](const QString& name, const TestSetPointer& read) {
                tests_[name] = read;
                if (chosen_ == EntryKey{true, name})
                    showEntry();
            });
    connect(&reader_,
            &DataReader::picturesRead,
            this,
            [this](const QString& name, const PicturesByIdentity& pictures) {
                for (const auto& [identity, faces] : pictures)
                    if (chosen_ == EntryKey{false, name})
                        view().dataSet().identities().takePictures(identity, faces);
            });
    connect(&reader_, &DataReader::exported, this, [this](const QString& file) {
        Q_EMIT told(false, tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    });
    connect(&reader_, &DataReader::failed, this, [this](const QString& name, const QString& text) {
        if (name.isEmpty() && workspace_.folder.empty()) {
            view().setHint(true, text);
            view().bring(DataView::Front::Empty);
        } else if (!name.isEmpty() && name == chosen_.name) {
            if (const TestSetEntry* entry = chosen_.isTest ? testEntry(name) : nullptr)
                view().testSet().showFailure(*entry, text);
            else if (const DataSetEntry* data = dataEntry(name))
                view().dataSet().showFailure(*data, text);
        }
        Q_EMIT told(true, text);
    });
}

void DataController::connectScans()
{
    ProgressStrip& strip = view().strip();
    connect(&scans_, &ScanQueue::begun, this, [this, &strip](const EntryKey& key) {
        strip.begin(tr("Scanning %1").arg(key.name));
        showEntry();
    });
    connect(&scans_, &ScanQueue::progressed, &strip, &ProgressStrip::setProgress);
    connect(&scans_, &ScanQueue::ended, this, &DataController::scanEnded);
    connect(&scans_, &ScanQueue::emptied, &strip, &ProgressStrip::end);
    connect(&strip, &ProgressStrip::stopRequested, this, [this, &strip] {
        strip.showStopping();
        scans_.stop();
    });
}

void DataController::setWorkspace(const QString& folder)
{
    const bool isOther = folder != folder_;
    folder_ = folder;
    if (isOther) {
        reader_.forget();
        scans_.stop();
        workspace_ = {};
        data_.clear();
        tests_.clear();
        chosen_ = {};
        scanNext_ = {};
        waiting_.clear();
        undo_.clear();
        view().entries().setEntries(workspace_);
        view().entries().setEnabled(false);
        view().setHint(!folder.isEmpty(), QString());
        view().bring(DataView::Front::Empty);
    }
    if (!folder.isEmpty())
        reader_.readWorkspaceFile(folder);
}

void DataController::takeWorkspace(const Workspace& workspace, const std::vector<Issue>& problems)
{
    workspace_ = workspace;
    view().setHint(true, QString());
    view().entries().setEnabled(true);
    if (!problems.empty())
        Q_EMIT told(true,
                    tr("%n entries of the workspace cannot be used; the first: %1",
                       nullptr,
                       static_cast<int>(problems.size()))
                        .arg(shownText(problems.front().text())));
    // What is chosen on the way is not what a person chose.
    const EntryKey restored = std::exchange(restored_, {});
    view().entries().setEntries(workspace_);
    if (!restored.isNone())
        view().entries().choose(restored);
    if (wantsPairs_)
        choosePairs();
    if (workspace_.dataSets.empty() && workspace_.testSets.empty())
        view().bring(DataView::Front::Empty);
    if (!waiting_.empty())
        accept(std::exchange(waiting_, {}));
    if (!scanNext_.isNone()) {
        const EntryKey next = std::exchange(scanNext_, {});
        view().entries().choose(next);
        scans_.add(workspace_, next);
    }
}

void DataController::choose(const EntryKey& key)
{
    chosen_ = key;
    Q_EMIT stateChanged();
    wanted_.clear();
    const auto hasContents = key.isTest ? tests_.count(key.name) > 0 : data_.count(key.name) > 0;
    showEntry();
    if (hasContents)
        return;
    if (const TestSetEntry* entry = key.isTest ? testEntry(key.name) : nullptr)
        reader_.readTests(workspace_, *entry);
    else if (const DataSetEntry* data = dataEntry(key.name))
        reader_.readData(workspace_, *data);
}

void DataController::showEntry()
{
    if (!view_ || chosen_.isNone())
        return;
    const bool isScanning = scans_.current() == chosen_;
    if (const TestSetEntry* entry = chosen_.isTest ? testEntry(chosen_.name) : nullptr) {
        view().testSet().show(*entry, tests_[chosen_.name]);
        view().testSet().header().setScanning(isScanning);
        view().bring(DataView::Front::TestSet);
    } else if (const DataSetEntry* data = dataEntry(chosen_.name)) {
        view().dataSet().show(*data, data_[chosen_.name]);
        view().dataSet().header().setScanning(isScanning);
        view().bring(DataView::Front::DataSet);
    }
}

const DataSetEntry* DataController::dataEntry(const QString& name) const
{
    const std::string wanted = name.toStdString();
    const auto& sets = workspace_.dataSets;
    const auto found = std::find_if(
        sets.begin(), sets.end(), [&](const DataSetEntry& entry) { return entry.name == wanted; });
    return found == sets.end() ? nullptr : &*found;
}

const TestSetEntry* DataController::testEntry(const QString& name) const
{
    const std::string wanted = name.toStdString();
    const auto& sets = workspace_.testSets;
    const auto found = std::find_if(
        sets.begin(), sets.end(), [&](const TestSetEntry& entry) { return entry.name == wanted; });
    return found == sets.end() ? nullptr : &*found;
}

void DataController::choosePairs()
{
    wantsPairs_ = workspace_.testSets.empty();
    if (!wantsPairs_)
        view().entries().choose({true, QString::fromStdString(workspace_.testSets.front().name)});
}

bool DataController::show(const PageRequest& request)
{
    const QStringList parts = {
        QStringLiteral("overview"), QStringLiteral("identities"), QStringLiteral("issues")};
    if (const auto part = parts.indexOf(request.selection); part >= 0)
        view().dataSet().tabs().setCurrentIndex(static_cast<int>(part));
    else if (request.selection == QLatin1String("pairs"))
        choosePairs();
    if (!request.testSet.isEmpty()) {
        if (!testEntry(request.testSet))
            return false;
        view().entries().choose({true, request.testSet});
    }
    return true;
}

bool DataController::isBusy() const
{
    return reader_.isBusy() || pictureTimer_->isActive() || scans_.isRunning();
}

}  // namespace interproto::ui
