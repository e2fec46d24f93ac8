// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/options.h"

namespace interproto {

namespace {

const Text kDataGroup = INTERPROTO_TEXT("Group", "Data");
const Text kTestGroup = INTERPROTO_TEXT("Group", "Test sets");

}  // namespace

void ScanTaskOptions::describe(Form& form)
{
    form.group(kDataGroup, data);
    form.find("data_path")->optional();  // test sets can be scanned alone
    form.group(kTestGroup, tests);
    form.field("catalog",
               &catalog,
               INTERPROTO_TEXT("Scan", "Catalogue"),
               INTERPROTO_TEXT("Scan",
                               "File that keeps what was found, so that a second scan reads only "
                               "what changed; empty: a temporary one."))
        .path(PathKind::NewFile);
    form.field("issues",
               &issues,
               INTERPROTO_TEXT("Scan", "Issues"),
               INTERPROTO_TEXT("Scan",
                               "CSV with every finding: severity,kind,file,line,message,hint."))
        .path(PathKind::NewFile);
    forceField(form, &force);
    form.field("decode",
               &decode,
               INTERPROTO_TEXT("Scan", "Decode all"),
               INTERPROTO_TEXT("Scan",
                               "Decodes every image instead of looking at its header; finds all "
                               "broken ones and takes longer."));
    form.field(
            "headers",
            &headers,
            INTERPROTO_TEXT("Scan", "Read headers"),
            INTERPROTO_TEXT("Scan", "Opens each new image to check its size and that it is whole."))
        .advanced();
    form.field("strict",
               &strict,
               INTERPROTO_TEXT("Scan", "Warnings fail"),
               INTERPROTO_TEXT("Scan",
                               "Ends with exit code 3 when anything is found that is a warning; "
                               "without it, only errors do."))
        .advanced();
    form.field("workers",
               &workers,
               INTERPROTO_TEXT("Scan", "Reading threads"),
               INTERPROTO_TEXT("Scan", "Threads that open images."))
        .range(1, 256)
        .advanced();
}

}  // namespace interproto
