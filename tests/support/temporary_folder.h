// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"

#include <QTemporaryDir>

#include <fstream>
#include <string>
#include <string_view>

namespace interproto::testing {

/// A folder that goes away with the test.
class TemporaryFolder {
public:
    std::string path() const { return folder_.path().toStdString(); }
    std::string file(const std::string& name) const { return joined(path(), name); }
    /// Writes a file (its folders are made; no fsync, tests write thousands) and returns its path.
    std::string write(const std::string& name, std::string_view bytes) const
    {
        const std::string path = file(name);
        makeDirectories(parentDirectory(path));
        std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
        return path;
    }

private:
    QTemporaryDir folder_;
};

}  // namespace interproto::testing
