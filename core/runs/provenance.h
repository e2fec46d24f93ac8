// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace interproto {

/// Where a run's figures come from: RUN/provenance.json.
struct Provenance {
    std::string version;
    std::string gitRevision;  ///< of the build; "" when built outside a repository
    std::string torchVersion;
    std::string device;  ///< "cpu", "cuda:0 (NVIDIA H100)"
    int threads = 0;
    std::map<std::string, std::int64_t> seeds;  ///< by purpose: "seed"
    std::vector<std::string> commandLine;
    std::string dataFingerprint;
    std::string hostname;
    double startTime = 0;                       ///< seconds since 1970
    std::map<std::string, std::string> others;  ///< text fields of any other name, kept both ways
};

/// Version, host, start time and command line of this process; the rest is the caller's.
Provenance provenanceOfThisProcess(const std::vector<std::string>& commandLine);

/// Atomic.
void writeProvenance(const std::string& path, const Provenance& provenance);
/// Unknown and missing fields are accepted; an Error (BadInput) when the file is no JSON object.
Provenance readProvenance(const std::string& path);

}  // namespace interproto
