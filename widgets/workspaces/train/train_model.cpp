// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_model.h"

#include "core/base/files.h"
#include "core/options/flags.h"
#include "core/options/toml_file.h"
#include "core/tasks/choices.h"
#include "core/tasks/paths.h"
#include "core/tasks/presets.h"
#include "core/tasks/relevance.h"
#include "widgets/common/words.h"
#include "widgets/forms/field_words.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kLongestName = 100;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString dashes(QString text)
{
    return text.replace(QLatin1Char('_'), QLatin1Char('-'));
}

/// What may be a folder's name everywhere.
QString plainName(const QString& text)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString name = QString(text).replace(odd, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    return name.left(kLongestName);
}

bool isPreset(const std::string& name)
{
    return std::any_of(
        presets().begin(), presets().end(), [&](const Preset& p) { return p.name == name; });
}

}  // namespace

std::vector<std::string> presetTexts(const std::string& preset)
{
    TrainOptions options;
    Form form;
    options.describe(form);
    if (!preset.empty())
        readToml(form, presetText(preset), "preset " + preset);
    std::vector<std::string> texts;
    for (const Field& field : form.fields())
        texts.push_back(field.valueText());
    return texts;
}

TrainModel::TrainModel(QObject* parent)
    : QObject(parent),
      form_(
          filled(described_, options_),
          [this] { return options_.check(); },
          [this](const std::string& key) { return unusedReason(described_, key); }),
      facts_(std::make_shared<const WorkspaceFacts>())
{
    connect(&form_, &FormModel::judged, this, &TrainModel::changed);
}

Form& TrainModel::filled(Form& form, TrainOptions& options)
{
    options.describe(form);
    // The page edits the run's name; the folder follows from it.
    form.find("out")->optional();
    return form;
}

const std::set<std::string>& TrainModel::leftOut()
{
    static const std::set<std::string> keys = {"out", "resume", "force"};
    return keys;
}

void TrainModel::setFacts(const WorkspaceFactsPointer& facts)
{
    const bool isOther = facts->workspace.folder != facts_->workspace.folder;
    if (isOther)
        taken_.clear();
    facts_ = facts;
    for (const TrialSpeed& speed : facts->trials)
        trials_[speed.key] = speed;
    if (isOther)
        proposeSets();
    isRestored_ = false;
    Q_EMIT changed();
}

/// A form that names no data yet takes what the workspace has: its first data set, all test sets.
void TrainModel::proposeSets()
{
    const Workspace& workspace = facts_->workspace;
    if (isRestored_ || !options_.data.dataPath.empty() || !options_.tests.testList.empty() ||
        workspace.dataSets.empty())
        return;
    std::vector<std::string> lists;
    for (const TestSetEntry& entry : workspace.testSets)
        lists.push_back(entry.list);
    FormModel::Edits edits = testEdits(lists);
    edits.emplace_back(form_.indexOf("data_path"), qt(workspace.dataSets.front().dataPath));
    edits.emplace_back(form_.indexOf("age_file"), qt(workspace.dataSets.front().ageFile));
    form_.edit(edits, tr("Data and test sets of the workspace"));
}

void TrainModel::setMachine(const MachineFacts& machine)
{
    machine_ = machine;
    Q_EMIT changed();
}

void TrainModel::setData(const DataCount& data)
{
    data_ = data;
    Q_EMIT changed();
}

void TrainModel::choosePreset(const QString& name)
{
    form_.setBase(name, presetTexts(name.toStdString()));
}

QString TrainModel::presetDifferences(const QString& name)
{
    static const std::vector<std::string> defaults = presetTexts({});
    const std::vector<std::string> texts = presetTexts(name.toStdString());
    TrainOptions options;
    Form form;
    options.describe(form);
    QStringList parts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (texts[i] != defaults[i])
            parts << qt(form.fields()[i].key() + " " + (texts[i].empty() ? "-" : texts[i]));
    return parts.join(QStringLiteral(", "));
}

void TrainModel::chooseData(const DataSetEntry& entry)
{
    form_.edit({{form_.indexOf("data_path"), qt(entry.dataPath)},
                {form_.indexOf("age_file"), qt(entry.ageFile)}},
               tr("Data set \"%1\"").arg(shownText(entry.name)));
}

int TrainModel::chosenData() const
{
    const auto& sets = facts_->workspace.dataSets;
    const auto found = std::find_if(sets.begin(), sets.end(), [this](const DataSetEntry& entry) {
        return qt(entry.dataPath) == form_.text("data_path") &&
               qt(entry.ageFile) == form_.text("age_file");
    });
    return found == sets.end() ? -1 : static_cast<int>(found - sets.begin());
}

bool TrainModel::isChosen(const TestSetEntry& entry) const
{
    const auto& lists = options_.tests.testList;
    return std::find(lists.begin(), lists.end(), entry.list) != lists.end();
}

void TrainModel::setTestSet(const TestSetEntry& entry, bool isChosen)
{
    std::vector<std::string> lists = options_.tests.testList;
    lists.erase(std::remove(lists.begin(), lists.end(), entry.list), lists.end());
    if (isChosen)
        lists.push_back(entry.list);
    form_.edit(testEdits(lists), tr("Test set \"%1\"").arg(shownText(entry.name)));
}

FormModel::Edits TrainModel::testEdits(const std::vector<std::string>& lists) const
{
    // One root serves all sets; sets with different ones are found from their lists.
    std::set<std::string> roots;
    for (const TestSetEntry& known : facts_->workspace.testSets)
        if (std::find(lists.begin(), lists.end(), known.list) != lists.end())
            roots.insert(known.root);
    QStringList texts;
    for (const std::string& list : lists)
        texts << qt(list);
    return {{form_.indexOf("test_list"), texts.join(QLatin1Char(','))},
            {form_.indexOf("test_root"), roots.size() == 1 ? qt(*roots.begin()) : QString()}};
}

QString TrainModel::proposedName() const
{
    const int chosen = chosenData();
    QString data = chosen >= 0
                       ? qt(facts_->workspace.dataSets[static_cast<std::size_t>(chosen)].name)
                       : QFileInfo(form_.text("data_path")).fileName();
    data = plainName(data.toLower());
    QString name = dashes(qt(options_.method.method));
    if (!data.isEmpty())
        name += QLatin1Char('-') + data;
    name += QStringLiteral("-s%1").arg(options_.runtime.seed);
    name = plainName(name);
    QString unique = name;
    for (int i = 2; isTaken(unique); ++i)
        unique = QStringLiteral("%1-%2").arg(name).arg(i);
    return unique;
}

bool TrainModel::isTaken(const QString& name) const
{
    return facts_->runNames.contains(name) || taken_.contains(name) || queued_.contains(name);
}

QString TrainModel::runName() const
{
    return name_.isEmpty() ? proposedName() : name_;
}

void TrainModel::setRunName(const QString& name)
{
    name_ = name.trimmed() == proposedName() ? QString() : name.trimmed();
    Q_EMIT changed();
}

void TrainModel::setQueuedNames(const QStringList& names)
{
    if (names == queued_)
        return;
    queued_ = names;
    Q_EMIT changed();
}

void TrainModel::takeName(const QString& name)
{
    taken_ << name;
    name_.clear();
    Q_EMIT changed();
}

QString TrainModel::runNameProblem() const
{
    if (!facts_->isOpen)
        return tr("Open a workspace first: it keeps the runs.");
    const QString name = runName();
    if (name != plainName(name) || name.isEmpty())
        return tr("Wanted: letters, digits, dots, dashes and underscores.");
    if (isTaken(name))
        return tr("There is a run of that name.");
    return {};
}

QString TrainModel::runFolder() const
{
    return facts_->isOpen ? pathText(joined(facts_->workspace.runsFolder(), pathBytes(runName())))
                          : QString();
}

void TrainModel::withAbsolutePaths(TrainOptions& options) const
{
    options = options_;
    makePathsAbsolute(options);
    options.out = pathBytes(runFolder());
    options.resume = false;
    options.force = false;
}

QStringList TrainModel::arguments() const
{
    TrainOptions options;
    // Described before it is filled, so that its defaults are the defaults.
    Form form;
    options.describe(form);
    withAbsolutePaths(options);
    QStringList words;
    if (!form_.baseName().isEmpty())
        words << QStringLiteral("--preset") << form_.baseName();
    for (const std::string& word : changedFlags(form, form_.baseTexts()))
        words << qt(word);
    return words;
}

QString TrainModel::toml() const
{
    TrainOptions options;
    Form form;
    options.describe(form);
    withAbsolutePaths(options);
    return qt(writeToml(form, "Options of interproto train"));
}

void TrainModel::importToml(const std::string& text, const std::string& source)
{
    TrainOptions options;
    Form form;
    options.describe(form);
    readToml(form, text, source);
    FormModel::Edits edits;
    for (int i = 0; i < form_.count(); ++i)
        if (leftOut().count(form_.field(i).key()) == 0)
            edits.emplace_back(i, qt(form.fields()[static_cast<std::size_t>(i)].valueText()));
    form_.edit(edits, tr("Import of %1").arg(QFileInfo(qt(source)).fileName()));
}

QueueJob TrainModel::job(const std::string& method,
                         std::int64_t seed,
                         const std::string& family) const
{
    QueueJob job = queueJobOf(method, seed);
    const std::vector<std::pair<std::string, std::string>> own = job.options;
    job.options.clear();
    TrainOptions options;
    Form form;
    options.describe(form);
    withAbsolutePaths(options);
    const std::string preset = family.empty() ? form_.baseName().toStdString()
                                              : dashes(qt(method)).toStdString() + "-" + family;
    if (!preset.empty())
        job.options.emplace_back("preset", preset);
    const std::vector<std::string> base = form_.baseTexts();
    for (std::size_t i = 0; i < form.fields().size(); ++i) {
        const Field& field = form.fields()[i];
        const bool isQueues = leftOut().count(field.key()) > 0 || field.key() == "method" ||
                              field.key() == "seed" || field.key() == "device";
        if (!isQueues && field.valueText() != base[i])
            job.options.emplace_back(field.key(), field.valueText());
    }
    job.options.insert(job.options.end(), own.begin(), own.end());
    QString unique = qt(job.name);
    for (int i = 2; isTaken(unique); ++i)
        unique = QStringLiteral("%1-%2").arg(qt(job.name)).arg(i);
    job.name = unique.toStdString();
    job.folder = "runs/" + job.name;
    return job;
}

QStringList TrainModel::families(const QStringList& methods)
{
    QStringList found;
    if (methods.isEmpty())
        return found;
    const std::string first = dashes(methods.front()).toStdString() + "-";
    for (const Preset& preset : presets()) {
        if (preset.name.rfind(first, 0) != 0)
            continue;
        const std::string family = preset.name.substr(first.size());
        if (std::all_of(methods.begin(), methods.end(), [&](const QString& method) {
                return isPreset(dashes(method).toStdString() + "-" + family);
            }))
            found << qt(family);
    }
    return found;
}

QString TrainModel::device() const
{
    const QString chosen = qt(options_.runtime.device);
    if (chosen == QLatin1String("auto"))
        return machine_.gpus.empty() ? QStringLiteral("cpu") : QStringLiteral("cuda:0");
    return chosen == QLatin1String("cuda") ? QStringLiteral("cuda:0") : chosen;
}

QString TrainModel::gpuName(const QString& device) const
{
    for (const GpuState& gpu : machine_.gpus)
        if (device == QStringLiteral("cuda:%1").arg(gpu.index))
            return qt(gpu.name);
    return {};
}

std::int64_t TrainModel::freeOnDevice() const
{
    for (const GpuState& gpu : machine_.gpus)
        if (device() == QStringLiteral("cuda:%1").arg(gpu.index))
            return static_cast<std::int64_t>(gpu.freeBytes);
    return device() == QLatin1String("cpu") ? machine_.freeMemory : -1;
}

int TrainModel::threads() const
{
    return options_.runtime.threads > 0 ? options_.runtime.threads : machine_.cores;
}

const PastSpeed* TrainModel::speed() const
{
    const QString wanted = device();
    const QString gpu = gpuName(wanted);
    const int wantedThreads = threads();
    const auto& all = facts_->speeds;
    const auto fits = [&](const PastSpeed& past) {
        const bool isSameNet =
            past.netMode == options_.net.netMode &&
            (past.netMode == "mobilefacenet" || past.netDepth == options_.net.netDepth);
        const bool isCpu = past.device == "cpu";
        const bool isSameDevice =
            isCpu ? wanted == QLatin1String("cpu") && past.threads == wantedThreads
                  : !gpu.isEmpty() && qt(past.device).contains(gpu);
        return isSameNet && isSameDevice && past.precision == options_.precision.precision;
    };
    const auto found = std::find_if(all.rbegin(), all.rend(), fits);
    return found == all.rend() ? nullptr : &*found;
}

TrainingEstimate TrainModel::estimate() const
{
    TrainingFacts facts;
    if (data_.folder == form_.text("data_path")) {
        facts.images = data_.images;
        facts.classes = data_.classes;
    }
    if (const TrialSpeed* tried = trial())
        facts.imagesPerSecond = tried->imagesPerSecond;
    else if (const PastSpeed* past = speed())
        facts.imagesPerSecond = past->imagesPerSecond;
    return estimateTraining(options_, facts);
}

}  // namespace interproto::ui
