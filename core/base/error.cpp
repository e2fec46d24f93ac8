// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "core/base/files.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace interproto {

namespace {

std::string compose(const std::string& what,
                    const Where& where,
                    const std::string& why,
                    const std::string& hint)
{
    std::string text = what;
    if (const std::string place = where.text(); !place.empty())
        text += " in " + place;
    if (!why.empty())
        text += ": " + why;
    if (!hint.empty())
        text += ". " + hint;
    return text;
}

}  // namespace

std::string Where::text() const
{
    std::string text = escapeControl(file);
    if (line > 0)
        text += fmt::format(":{}", line);
    if (!key.empty())
        text += fmt::format("{}key \"{}\"", text.empty() ? "" : " ", escapeControl(key));
    if (record >= 0)
        text += fmt::format("{}record {}", text.empty() ? "" : " ", record);
    return text;
}

Error::Error(ExitCode code, std::string what, Where where, std::string why, std::string hint)
    : std::runtime_error(compose(what, where, why, hint)),
      code_(code),
      summary_(std::move(what)),
      where_(std::move(where)),
      why_(std::move(why)),
      hint_(std::move(hint))
{
}

Error systemError(const std::string& what, const std::string& file, int errnoValue)
{
    const bool full = errnoValue == ENOSPC || errnoValue == EDQUOT || errnoValue == EFBIG;
    const bool missing = errnoValue == ENOENT || errnoValue == ENOTDIR;
    std::string why = std::strerror(errnoValue);
    std::string hint;
    if (full) {
        why += fmt::format(" ({} free)", humanBytes(freeBytes(parentDirectory(file))));
        hint = "Free some space or choose another folder.";
    }
    const ExitCode code = missing ? ExitCode::BadInput : ExitCode::Disk;
    return Error(code, what, Where::inFile(file), why, hint);
}

void assertionFailed(const char* expression, const char* file, int line)
{
    std::fprintf(stderr,
                 "interproto: internal mistake, please report it: %s (%s:%d)\n",
                 expression,
                 file,
                 line);
    std::abort();
}

}  // namespace interproto
