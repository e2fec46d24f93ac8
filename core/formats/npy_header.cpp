// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy_header.h"

#include "core/base/content.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace interproto {

namespace {

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr std::size_t kAlignment = 64;
constexpr std::size_t kLongestHeader = 10000;  // as NumPy's own limit

struct Spelling {
    const char* name;
    ScalarType type;
};

constexpr std::array<Spelling, 9> kSpellings{{{"f4", ScalarType::Float32},
                                              {"f8", ScalarType::Float64},
                                              {"f2", ScalarType::Float16},
                                              {"i8", ScalarType::Int64},
                                              {"i4", ScalarType::Int32},
                                              {"i2", ScalarType::Int16},
                                              {"i1", ScalarType::Int8},
                                              {"u1", ScalarType::UInt8},
                                              {"b1", ScalarType::Bool}}};

[[noreturn]] void fail(const std::string& file,
                       const std::string& why,
                       const std::string& hint = {})
{
    throw Error(ExitCode::BadInput, "cannot read the array", Where::inFile(file), why, hint);
}

/// The dictionary of the head: {'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }
class HeaderParser {
public:
    HeaderParser(const std::string& file, std::string_view text) : file_(file), text_(text) {}

    NpyHeader parse()
    {
        expect('{');
        while (!accept('}')) {
            parseEntry();
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        if (!trimmed(text_).empty())
            fail(file_, fmt::format("its head goes on after the dictionary: {}", quoted(text_)));
        if (!descr_ || !order_ || !shape_)
            fail(file_, "its head names no type, order or shape");
        return NpyHeader{descr_->first, descr_->second, *order_, *shape_, 0};
    }

private:
    void parseEntry()
    {
        const std::string key = quotedText();
        expect(':');
        const bool again = (key == "descr" && descr_) || (key == "fortran_order" && order_) ||
                           (key == "shape" && shape_);
        if (again)
            fail(file_, fmt::format("its head says {} twice", quoted(key)));
        if (key == "descr")
            parseType();
        else if (key == "fortran_order")
            parseOrder();
        else if (key == "shape")
            parseShape();
        else
            fail(file_, fmt::format("its head has the unknown key {}", quoted(key)));
    }

    void parseType()
    {
        if (peek() == '[')
            fail(file_, "it holds records, which are not read");
        const std::string spelled = quotedText();
        if (spelled.size() > 1 && spelled.find('O') != std::string::npos)
            fail(file_,
                 "it holds Python objects, which could run code and are not read",
                 "Save it with numpy.save(..., allow_pickle=False) and a number type.");
        for (const Spelling& spelling : kSpellings) {
            if (spelled.size() != 3 || spelled.substr(1) != spelling.name)
                continue;
            const bool orderless = scalarSize(spelling.type) == 1;
            if (spelled[0] == '<' || (spelled[0] == '|' && orderless) || spelled[0] == '>')
                descr_ = {spelling.type, spelled[0] == '>'};
        }
        if (!descr_)
            fail(file_,
                 fmt::format("its type is {}, which is not read (float16 to float64, int8 to "
                             "int64, uint8, bool)",
                             quoted(spelled)));
    }

    void parseOrder()
    {
        skipBlanks();
        for (const std::string_view word : {"True", "False"}) {
            if (!text_.starts_with(word))
                continue;
            text_.remove_prefix(word.size());
            order_ = word == "True";
        }
        if (!order_)
            fail(file_, "its order is neither True nor False");
    }

    void parseShape()
    {
        std::vector<std::int64_t> shape;
        expect('(');
        while (!accept(')')) {
            shape.push_back(number());
            accept('L');  // Python 2
            if (accept(','))
                continue;
            expect(')');
            break;
        }
        shape_ = std::move(shape);
    }

    std::int64_t number()
    {
        skipBlanks();
        std::size_t end = 0;
        while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9')
            ++end;
        const auto value = parseInteger(text_.substr(0, end));
        if (!value)
            fail(file_, fmt::format("its shape is not a list of sizes: {}", quoted(text_)));
        text_.remove_prefix(end);
        return *value;
    }

    std::string quotedText()
    {
        const char quote = peek();
        const std::size_t end =
            quote == '\'' || quote == '"' ? text_.find(quote, 1) : std::string_view::npos;
        if (end == std::string_view::npos)
            fail(file_, fmt::format("its head is no dictionary of names: {}", quoted(text_)));
        const std::string found(text_.substr(1, end - 1));
        text_.remove_prefix(end + 1);
        return found;
    }

    void skipBlanks()
    {
        while (!text_.empty() && text_.front() == ' ')
            text_.remove_prefix(1);
    }

    char peek()
    {
        skipBlanks();
        return text_.empty() ? '\0' : text_.front();
    }

    bool accept(char wanted)
    {
        if (peek() != wanted)
            return false;
        text_.remove_prefix(1);
        return true;
    }

    void expect(char wanted)
    {
        if (!accept(wanted))
            fail(file_,
                 fmt::format("its head is damaged: wanted '{}' before {}", wanted, quoted(text_)));
    }

    const std::string& file_;
    std::string_view text_;
    std::optional<std::pair<ScalarType, bool>> descr_;
    std::optional<bool> order_;
    std::optional<std::vector<std::int64_t>> shape_;
};

void checkLength(const ByteSource& source, const NpyHeader& header)
{
    const std::uint64_t available = source.size() - header.dataOffset;
    std::uint64_t bytes = scalarSize(header.type);
    bool overflows = header.shape.size() > 64;
    bool empty = false;
    for (const std::int64_t size : header.shape) {
        empty |= size == 0;
        overflows |=
            size != 0 && __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes);
    }
    overflows |= bytes > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (overflows)
        fail(source.name(), "its shape is too large");
    bytes = empty ? 0 : bytes;
    if (bytes > available)
        fail(source.name(),
             fmt::format(
                 "it is cut short: {} bytes of elements wanted, {} there", bytes, available));
    if (bytes < available)
        fail(source.name(), fmt::format("{} bytes follow its last element", available - bytes));
}

[[noreturn]] void refuseUnknown(const ByteSource& source)
{
    std::string head(
        static_cast<std::size_t>(std::min<std::uint64_t>(source.size(), kContentBytes)), '\0');
    source.readAt(0, head.data(), head.size());
    const Content content = contentOf(head);
    if (content == Content::Text || content == Content::Binary || content == Content::Numpy)
        fail(source.name(), "it is no .npy file");
    fail(source.name(),
         fmt::format("it is no .npy file: it is {}", contentName(content)),
         contentAdvice(content));
}

}  // namespace

NpyHeader readNpyHeader(const ByteSource& source)
{
    unsigned char start[12] = {};
    const auto got = static_cast<std::size_t>(std::min<std::uint64_t>(sizeof start, source.size()));
    source.readAt(0, start, got);
    if (got < sizeof start ||
        std::string_view(reinterpret_cast<const char*>(start), kMagic.size()) != kMagic)
        refuseUnknown(source);
    const int version = start[6];
    if (version < 1 || version > 3 || start[7] != 0)
        fail(source.name(),
             fmt::format("its version is {}.{}, wanted 1.0 to 3.0", version, start[7]));
    const std::size_t lengthWidth = version == 1 ? 2 : 4;
    const std::uint64_t length = littleEndian(start + 8, lengthWidth);
    const std::uint64_t begin = 8 + lengthWidth;
    if (length > kLongestHeader || length > source.size() - begin)
        fail(source.name(), fmt::format("its head of {} bytes is cut short or too long", length));
    std::string text(static_cast<std::size_t>(length), '\0');
    source.readAt(begin, text.data(), text.size());
    NpyHeader header = HeaderParser(source.name(), text).parse();
    header.dataOffset = begin + length;
    checkLength(source, header);
    return header;
}

std::string npyHeaderText(const std::string& path,
                          ScalarType type,
                          const std::vector<std::int64_t>& shape,
                          bool roomForRows)
{
    std::string spelled;
    for (const Spelling& spelling : kSpellings)
        if (spelling.type == type)
            spelled = (scalarSize(type) == 1 ? "|" : "<") + std::string(spelling.name);
    if (spelled.empty())
        throw Error(ExitCode::BadInput,
                    "cannot write the array",
                    Where::inFile(path),
                    fmt::format(".npy has no {}", scalarName(type)),
                    "Convert it to float32 first.");
    const auto dictionary = [&](std::int64_t rows) {
        std::string sizes;
        for (std::size_t d = 0; d < shape.size(); ++d)
            sizes += fmt::format("{}{}", d == 0 ? "" : " ", d == 0 ? rows : shape[d]) +
                     (d + 1 < shape.size() || d == 0 ? "," : "");
        return fmt::format(
            "{{'descr': '{}', 'fortran_order': False, 'shape': ({}), }}", spelled, sizes);
    };
    const std::int64_t rows = shape.empty() ? 0 : shape[0];
    std::string text = dictionary(rows);
    const std::size_t prefix = kMagic.size() + 4;
    const std::size_t widest =
        roomForRows ? dictionary(std::numeric_limits<std::int64_t>::max()).size() : text.size();
    const std::size_t total = (prefix + widest + 1 + kAlignment - 1) / kAlignment * kAlignment;
    text.append(total - prefix - text.size() - 1, ' ');
    std::string header(kMagic);
    header += std::string("\x01\x00", 2);
    appendLittleEndian(header, total - prefix, 2);
    return header + text + "\n";
}

}  // namespace interproto
