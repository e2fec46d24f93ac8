// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace interproto {

/// What a person may ask of a living run.
enum class ControlWord { Pause, Resume, Stop, Checkpoint, Evaluate, Unknown };

/// "pause", "resume", "stop", "checkpoint", "evaluate"; "" for Unknown.
const char* controlWordName(ControlWord word);

struct ControlRequest {
    ControlWord word = ControlWord::Unknown;
    std::string text;  ///< as written, for the message about an unknown one (not escaped)
};

/// Asks: appends one line to RUN/control. The same as `echo stop >> RUN/control`; `echo stop >
/// RUN/control` works too.
void requestControl(const std::string& runFolder, ControlWord word);

/// Takes away what was asked of an earlier process; for the holder of the lock, before it reads its
/// data. What is asked later counts, whatever the clocks of the machines say. A control file that
/// is no regular one, or larger than requests are, stays.
void dropRequests(const std::string& runFolder);

/// The living run's side: takes the requests out of the file, each once. One thread.
///
///     for (const ControlRequest& request : control.poll()) ...   // every step: one stat() when
///     there is nothing
class ControlReader {
public:
    explicit ControlReader(std::string runFolder);
    ~ControlReader();
    ControlReader(const ControlReader&) = delete;
    ControlReader& operator=(const ControlReader&) = delete;

    /// In the order written. A last word without its line end counts at the call after. Never
    /// throws: a control file that cannot be read is as none.
    std::vector<ControlRequest> poll();

private:
    void takeFile(std::vector<ControlRequest>& requests);
    void readHeld(std::vector<ControlRequest>& requests);
    void release(std::vector<ControlRequest>& requests);

    std::string folder_;
    std::string path_;
    int held_ =
        -1;  ///< the file taken last, already without a name: a slow writer may still write into it
    std::uint64_t offset_ = 0;
    double takenAt_ = 0;
    std::string rest_;
};

}  // namespace interproto
