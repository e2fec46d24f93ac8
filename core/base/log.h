// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <functional>
#include <string>

namespace interproto {

/// Where messages go; passed in, never global. A record is a value: the terminal, the run folder
/// and the desktop each make of it what they need.
class Log {
public:
    using Sink = std::function<void(Severity, const std::string&)>;

    Log() = default;
    explicit Log(Sink sink) : sink_(std::move(sink)) {}

    void info(const std::string& message) const { tell(Severity::Info, message); }
    void warning(const std::string& message) const { tell(Severity::Warning, message); }
    void error(const std::string& message) const { tell(Severity::Error, message); }
    void tell(Severity severity, const std::string& message) const
    {
        if (sink_)
            sink_(severity, message);
    }

private:
    Sink sink_;
};

}  // namespace interproto
