// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/database.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace interproto {

namespace {

constexpr int kBusyMilliseconds = 10'000;

}  // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(const Database& database, std::string_view sql) : database_(&database)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(
        database.handle_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    statement_.reset(statement);
    check(code);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        database_->fail(code);
}

void Statement::bind(int parameter, std::int64_t value)
{
    check(sqlite3_bind_int64(statement_.get(), parameter, value));
}

void Statement::bind(int parameter, double value)
{
    check(sqlite3_bind_double(statement_.get(), parameter, value));
}

void Statement::bindText(int parameter, std::string_view text)
{
    check(sqlite3_bind_text64(statement_.get(),
                              parameter,
                              text.data() != nullptr ? text.data() : "",
                              text.size(),
                              SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bindBytes(int parameter, std::string_view bytes)
{
    // A null pointer would bind NULL.
    check(sqlite3_bind_blob64(statement_.get(),
                              parameter,
                              bytes.data() != nullptr ? bytes.data() : "",
                              bytes.size(),
                              SQLITE_TRANSIENT));
}

void Statement::bindNull(int parameter)
{
    check(sqlite3_bind_null(statement_.get(), parameter));
}

bool Statement::step()
{
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW)
        return true;
    // reset() repeats the error code, so a failed statement is ready again as well.
    sqlite3_reset(statement_.get());
    if (code != SQLITE_DONE)
        database_->fail(code);
    return false;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset()
{
    sqlite3_reset(statement_.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(statement_.get(), column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::string_view Statement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    if (data == nullptr || size <= 0)
        return {};
    return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

Database::Database(std::string path, Mode mode) : path_(std::move(path))
{
    if (!path_.empty()) {
        if (mode == Mode::ReadOnly && !fileExists(path_))
            throw Error(ExitCode::BadInput,
                        "cannot open the catalogue",
                        Where::inFile(path_),
                        "there is no such file",
                        "Make it with `interproto scan`.");
        if (mode == Mode::Create)
            makeDirectories(parentDirectory(path_));
    }
    const int flags = mode == Mode::ReadOnly && !path_.empty()
                          ? SQLITE_OPEN_READONLY
                          : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    // "./" keeps a name that starts with "file:" or ":memory:" an ordinary name.
    const std::string name = path_.empty() || path_.front() == '/' ? path_ : "./" + path_;
    const int code = sqlite3_open_v2(name.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    try {
        if (code != SQLITE_OK)
            fail(code);
        sqlite3_extended_result_codes(handle_, 1);
        sqlite3_busy_timeout(handle_, kBusyMilliseconds);
        // A file from elsewhere: no trust in what its schema may hold, and every cell checked.
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;");
        integer("SELECT count(*) FROM sqlite_master");
    } catch (...) {
        sqlite3_close_v2(handle_);
        throw;
    }
}

Database::~Database()
{
    sqlite3_close_v2(handle_);
}

void Database::execute(const std::string& sql) const
{
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

std::int64_t Database::integer(const std::string& sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(handle_) == 0;
}

void Database::fail(int code) const
{
    const std::string detail = handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
    const std::string file = path_.empty() ? "(temporary)" : path_;
    const auto error = [&](ExitCode exit, const char* what, std::string why, std::string hint) {
        return Error(exit, what, Where::inFile(file), std::move(why), std::move(hint));
    };
    switch (code & 0xff) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_FORMAT:
            throw error(ExitCode::BadInput,
                        "cannot read the catalogue",
                        fmt::format("the file is damaged or no catalogue ({})", detail),
                        "Delete it; the next scan makes it anew.");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw error(ExitCode::Locked,
                        "cannot use the catalogue",
                        "another process is writing to it",
                        "Wait until its scan has ended.");
        case SQLITE_FULL:
            throw error(ExitCode::Disk,
                        "cannot write the catalogue",
                        fmt::format("the disk is full ({} free)",
                                    humanBytes(freeBytes(parentDirectory(file)))),
                        "Make room or keep the catalogue elsewhere.");
        case SQLITE_IOERR:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
            throw error(ExitCode::Disk,
                        "cannot use the catalogue",
                        detail,
                        "Check that its folder is there and can be written to.");
        case SQLITE_NOMEM:
            throw error(ExitCode::OutOfMemory, "cannot use the catalogue", "out of memory", {});
        default:
            throw error(ExitCode::BadInput,
                        "cannot use the catalogue",
                        detail,
                        "Delete it; the next scan makes it anew.");
    }
}

Transaction::Transaction(const Database& database) : database_(database)
{
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!open_ || !database_.isInTransaction())
        return;
    try {
        database_.execute("ROLLBACK");
    } catch (const Error&) {
        // SQLite rolls back by itself when the file is opened next; a destructor has nobody to
        // tell.
    }
}

void Transaction::commit()
{
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace interproto
