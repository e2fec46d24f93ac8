// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/age.h"
#include "core/base/ids.h"
#include "core/catalog/query.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interproto {

/// The pictures of a training folder `<root>/<class folder>/<file>`: class, age and path of each.
/// Compact: 16 bytes and the file name a picture, so that 5.8 million fit into 200 MB.
///
///     TrainingSet set("dataset/train/casia-webface");
///     const ClassId first = set.addClass("000000");
///     set.addImage(first, "00000001.jpg", 34);
///
/// Reading is safe from any number of threads once it is built.
class TrainingSet {
public:
    explicit TrainingSet(std::string root) : root_(std::move(root)) {}

    /// Classes are numbered 0..C-1 in the order they are added: add folders in the order
    /// of catalog/class_order.h.
    ClassId addClass(std::string folder);
    /// `identity` must have been added; `fileName` may hold '/' but no NUL byte.
    void addImage(ClassId identity, std::string_view fileName, float age = kUnknownAge);

    const std::string& root() const { return root_; }
    std::size_t size() const { return images_.size(); }
    std::size_t classCount() const { return classes_.size(); }
    const std::string& classFolder(ClassId identity) const
    {
        return classes_[static_cast<std::size_t>(identity.value)];
    }
    ClassId identity(std::size_t image) const { return ClassId{images_[image].identity}; }
    /// Years; NaN when unknown.
    float age(std::size_t image) const { return images_[image].age; }
    std::string_view fileNameOf(std::size_t image) const
    {
        return names_.data() + images_[image].name;
    }
    /// "<class folder>/<file>".
    std::string relativePath(std::size_t image) const;
    /// "<root>/<class folder>/<file>".
    std::string path(std::size_t image) const;

    /// Heap bytes held.
    std::size_t memoryBytes() const;

private:
    struct Image {
        std::uint64_t name;
        std::uint32_t identity;
        float age;
    };

    std::string root_;
    std::vector<std::string> classes_;
    std::vector<Image> images_;
    std::vector<char> names_;  ///< NUL-terminated, one after the other
};

/// The pictures of a scanned training folder, in the catalogue's order.
TrainingSet trainingSetOf(const TrainingIndex& index);

}  // namespace interproto
