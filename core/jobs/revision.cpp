// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/revision.h"

namespace interproto {

const char* buildRevision()
{
    return INTERPROTO_REVISION;
}

}  // namespace interproto
