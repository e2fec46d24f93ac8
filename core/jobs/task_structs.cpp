// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/task_structs.h"

#include "core/base/files.h"

namespace interproto {

ScanOptions scanOptionsOf(const TrainingDataOptions& data, std::vector<TestSet> testSets)
{
    ScanOptions options;
    options.trainRoot = data.dataPath;
    options.ageFile = data.ageFile;
    options.testSets = std::move(testSets);
    options.childAge = data.childAge;
    options.childFilter = data.childFilter;
    return options;
}

MethodOptions methodOptionsOf(const LossOptions& loss)
{
    MethodOptions options;
    options.method = loss.method;
    options.arcface = {loss.margin, loss.scale};
    options.interPrototype = {loss.lambdaChild};
    return options;
}

MethodShape methodShapeOf(const TrainingIndex& index, int embeddingSize)
{
    MethodShape shape;
    shape.classes = index.classes();
    shape.embeddingSize = embeddingSize;
    for (const ClassId id : index.childClasses)
        shape.childClasses.push_back(id.value);
    return shape;
}

void makePathsAbsolute(TaskOptions& options)
{
    Form form;
    options.describe(form);
    for (Field& field : form.fields()) {
        if (field.pathKind() == PathKind::None)
            continue;
        if (auto* const* text = std::get_if<std::string*>(&field.target());
            text != nullptr && !(*text)->empty())
            **text = absolutePath(**text);
        if (auto* const* list = std::get_if<std::vector<std::string>*>(&field.target()))
            for (std::string& path : **list)
                path = absolutePath(path);
    }
}

}  // namespace interproto
