// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content.h"
#include "core/base/error.h"
#include "core/formats/list_kind.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Any bytes have a name, bytes behind the head change nothing, and the refusal agrees with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace interproto;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Content content = contentOf(bytes);
    INTERPROTO_ASSERT(!std::string_view(contentName(content)).empty());
    INTERPROTO_ASSERT(contentOf(bytes.substr(0, kContentBytes)) == content);
    INTERPROTO_ASSERT((content == Content::Empty) == bytes.empty());
    bool isRefused = false;
    try {
        requireText(bytes, "file", "cannot read", "text");
    } catch (const Error& error) {
        isRefused = error.code() == ExitCode::BadInput;
    }
    INTERPROTO_ASSERT(isRefused == (content != Content::Text && content != Content::Empty));
    INTERPROTO_ASSERT(listKindOf(bytes) == listKindOf(bytes.substr(0, kListHeadBytes)));
    return 0;
}
