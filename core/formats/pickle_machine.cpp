// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pickle_machine.h"

#include "core/base/text.h"
#include "core/formats/pickle_opcodes.h"

#include <fmt/format.h>

#include <bit>
#include <iterator>

namespace interproto {

namespace {

constexpr int kNewestProtocol = 5;

}  // namespace

PickleMachine::PickleMachine(PickleInput& input, const PthLimits& limits, StorageCheck check)
    : input_(input), limits_(limits), check_(std::move(check))
{
}

PthValue PickleMachine::run()
{
    for (std::uint8_t code = input_.byte(); code != opcode::Stop; code = input_.byte()) {
        const bool known = runMemo(code) || runScalar(code) || runText(code) ||
                           runContainer(code) || runDict(code) || runCall(code) || runControl(code);
        if (!known)
            fail(fmt::format("the pickle instruction 0x{:02x} is not allowed in weights", code));
    }
    if (stack_.size() != 1 || !marks_.empty())
        fail(fmt::format("it ends with {} values instead of one", stack_.size()));
    return frozen(stack_.back());
}

bool PickleMachine::runControl(std::uint8_t code)
{
    switch (code) {
        case opcode::Proto:
            if (const int protocol = input_.byte(); protocol > kNewestProtocol)
                fail(fmt::format("protocol {} is not known", protocol));
            return true;
        case opcode::Frame:
            if (const std::uint64_t size = input_.number(8); size > input_.left())
                fail(fmt::format(
                    "it is cut short: a frame of {} bytes with {} left", size, input_.left()));
            return true;
        case opcode::Mark:
            countValue();
            marks_.push_back(stack_.size());
            return true;
        case opcode::Pop:
            pop();
            return true;
        case opcode::PopMark:
            popToMark();
            return true;
        default:
            return false;
    }
}

bool PickleMachine::runScalar(std::uint8_t code)
{
    switch (code) {
        case opcode::None:
            push(PthValue::none());
            return true;
        case opcode::NewTrue:
        case opcode::NewFalse:
            push(PthValue::boolean(code == opcode::NewTrue));
            return true;
        case opcode::BinInt:
            push(PthValue::integer(static_cast<std::int32_t>(input_.number(4))));
            return true;
        case opcode::BinInt1:
            push(PthValue::integer(input_.byte()));
            return true;
        case opcode::BinInt2:
            push(PthValue::integer(static_cast<std::int64_t>(input_.number(2))));
            return true;
        case opcode::Long1:
            pushLong(input_.byte());
            return true;
        case opcode::Long4:
            pushLong(input_.number(4));
            return true;
        case opcode::BinFloat:
            push(PthValue::real(std::bit_cast<double>(__builtin_bswap64(input_.number(8)))));
            return true;
        default:
            return false;
    }
}

bool PickleMachine::runText(std::uint8_t code)
{
    switch (code) {
        case opcode::BinUnicode:
            pushText(input_.number(4));
            return true;
        case opcode::ShortBinUnicode:
            pushText(input_.byte());
            return true;
        case opcode::BinUnicode8:
            pushText(input_.number(8));
            return true;
        case opcode::BinString:
            pushString(input_.number(4));
            return true;
        case opcode::ShortBinString:
            pushString(input_.byte());
            return true;
        case opcode::BinBytes:
            push(PthValue::bytes(input_.take(input_.number(4), limits_.textBytes)));
            return true;
        case opcode::ShortBinBytes:
            push(PthValue::bytes(input_.take(input_.byte(), limits_.textBytes)));
            return true;
        default:
            return false;
    }
}

void PickleMachine::pushLong(std::uint64_t width)
{
    if (width > 8)
        fail(fmt::format("an integer of {} bytes is too large (at most 8)", width));
    std::uint64_t value = width == 0 ? 0 : input_.number(static_cast<std::size_t>(width));
    if (width > 0 && width < 8 && (value >> (8 * width - 1)) != 0)
        value |= ~std::uint64_t(0) << (8 * width);
    push(PthValue::integer(static_cast<std::int64_t>(value)));
}

void PickleMachine::pushText(std::uint64_t count)
{
    std::string text = input_.take(count, limits_.textBytes);
    if (!isUtf8(text))
        fail(fmt::format("the text {} is not UTF-8", quoted(text)));
    push(PthValue::text(std::move(text)));
}

void PickleMachine::pushString(std::uint64_t count)
{
    // Python 2 wrote names as byte strings.
    std::string text = input_.take(count, limits_.textBytes);
    const bool readable = isUtf8(text);
    push(readable ? PthValue::text(std::move(text)) : PthValue::bytes(std::move(text)));
}

bool PickleMachine::runMemo(std::uint8_t code)
{
    switch (code) {
        case opcode::BinPut:
            remember(input_.byte());
            return true;
        case opcode::LongBinPut:
            remember(input_.number(4));
            return true;
        case opcode::Memoize:
            remember(memo_.size());
            return true;
        case opcode::BinGet:
            recall(input_.byte());
            return true;
        case opcode::LongBinGet:
            recall(input_.number(4));
            return true;
        default:
            return false;
    }
}

void PickleMachine::remember(std::uint64_t index)
{
    countValue();
    memo_[index] = top();
}

void PickleMachine::recall(std::uint64_t index)
{
    const auto found = memo_.find(index);
    if (found == memo_.end())
        fail(fmt::format("it refers to value {}, which it never stored", index));
    push(found->second);
}

void PickleMachine::countValue(std::uint64_t count)
{
    counted_ += count;
    if (counted_ > limits_.values)
        fail(fmt::format("it holds more than {} values", limits_.values));
}

void PickleMachine::push(Item item)
{
    countValue();
    stack_.push_back(std::move(item));
}

PickleMachine::Item& PickleMachine::top()
{
    if (stack_.size() <= (marks_.empty() ? 0 : marks_.back()))
        fail("an instruction finds no value to work on");
    return stack_.back();
}

PickleMachine::Item PickleMachine::pop()
{
    Item item = std::move(top());
    stack_.pop_back();
    return item;
}

std::vector<PickleMachine::Item> PickleMachine::popToMark()
{
    if (marks_.empty())
        fail("an instruction finds no mark");
    const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
    std::vector<Item> items(std::make_move_iterator(first), std::make_move_iterator(stack_.end()));
    stack_.erase(first, stack_.end());
    marks_.pop_back();
    return items;
}

}  // namespace interproto
