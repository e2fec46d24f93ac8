// SPDX-License-Identifier: GPL-3.0-or-later
// TrainModel's state between two windows.
#include "core/tasks/presets.h"
#include "widgets/workspaces/train/train_model.h"

#include <QJsonObject>

namespace interproto::ui {

namespace {

const QString kPreset = QStringLiteral("preset");
const QString kFields = QStringLiteral("fields");
const QString kName = QStringLiteral("name");

bool isChoice(const QString& preset)
{
    for (const std::string& name : presetChoices())
        if (name == preset.toStdString())
            return true;
    return false;
}

}  // namespace

QJsonObject TrainModel::state() const
{
    QJsonObject fields;
    for (int i = 0; i < form_.count(); ++i)
        if (form_.text(i) != form_.baseText(i))
            fields.insert(QString::fromStdString(form_.field(i).key()), form_.text(i));
    return {{kPreset, form_.baseName()}, {kFields, fields}, {kName, name_}};
}

void TrainModel::restore(const QJsonObject& state)
{
    const QString preset = state.value(kPreset).toString();
    const QJsonObject fields = state.value(kFields).toObject();
    // A preset of another version: what was changed stands on the defaults.
    choosePreset(isChoice(preset) ? preset : QString());
    FormModel::Edits edits;
    for (int i = 0; i < form_.count(); ++i) {
        const std::string& key = form_.field(i).key();
        if (leftOut().count(key) > 0)
            continue;
        const QJsonValue kept = fields.value(QString::fromStdString(key));
        const QString text = kept.isString() ? kept.toString() : form_.baseText(i);
        if (text != form_.text(i))
            edits.emplace_back(i, text);
    }
    form_.edit(edits, tr("Settings of last time"));
    // There is nothing before them that somebody could want back.
    form_.undoStack().clear();
    isRestored_ = true;
    setRunName(state.value(kName).toString());
}

}  // namespace interproto::ui
