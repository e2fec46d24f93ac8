# SPDX-License-Identifier: GPL-3.0-or-later
# Everything the project takes from elsewhere, found once.
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 REQUIRED)
find_package(Protobuf REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(fmt REQUIRED)

# The Python that holds the torch wheel: LibTorch comes from it, and the parity tests run in it.
set(INTERPROTO_PYTHON "python3" CACHE FILEPATH "Python interpreter that holds the torch wheel")

if(INTERPROTO_ENGINE)
    if(INTERPROTO_TORCH)
        set(LIBTORCH_ROOT "${INTERPROTO_TORCH}")
    endif()
    find_package(LibTorch 2.11 REQUIRED)
    find_package(JPEG REQUIRED)
    find_package(InterprotoOpenCV REQUIRED)
endif()

if(INTERPROTO_WORKBENCH OR INTERPROTO_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
endif()
if(INTERPROTO_WORKBENCH)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets PrintSupport LinguistTools)
    find_package(QCustomPlotQt6 REQUIRED)
endif()
