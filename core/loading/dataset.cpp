// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/dataset.h"

#include "core/base/error.h"
#include "core/base/files.h"

namespace interproto {

ClassId TrainingSet::addClass(std::string folder)
{
    classes_.push_back(std::move(folder));
    return ClassId{static_cast<std::int64_t>(classes_.size()) - 1};
}

void TrainingSet::addImage(ClassId identity, std::string_view fileName, float age)
{
    INTERPROTO_ASSERT(identity.isValid() &&
                      identity.value < static_cast<std::int64_t>(classes_.size()));
    INTERPROTO_ASSERT(fileName.find('\0') == std::string_view::npos);
    images_.push_back({names_.size(), static_cast<std::uint32_t>(identity.value), age});
    names_.insert(names_.end(), fileName.begin(), fileName.end());
    names_.push_back('\0');
}

std::string TrainingSet::relativePath(std::size_t image) const
{
    return joined(classFolder(identity(image)), std::string(fileNameOf(image)));
}

std::string TrainingSet::path(std::size_t image) const
{
    return joined(root_, relativePath(image));
}

std::size_t TrainingSet::memoryBytes() const
{
    std::size_t bytes = images_.capacity() * sizeof(Image) + names_.capacity() +
                        classes_.capacity() * sizeof(std::string);
    for (const std::string& folder : classes_)
        bytes += folder.capacity() > 15 ? folder.capacity() + 1 : 0;
    return bytes;
}

TrainingSet trainingSetOf(const TrainingIndex& index)
{
    TrainingSet set(index.root);
    for (const std::string& folder : index.identityFolders)
        set.addClass(folder);
    for (std::size_t i = 0; i < index.size(); ++i)
        set.addImage(index.classId(i), index.name(i), index.ages[i]);
    return set;
}

}  // namespace interproto
