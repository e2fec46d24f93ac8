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

# The Python that holds the torch wheel: LibTorch comes from it, and the parity tests run in it
# (through packaging/python_torch.sh's wrapper where the wheel set is the small one).
set(INTERPROTO_PYTHON "python3" CACHE FILEPATH "Python interpreter that holds the torch wheel")
if(EXISTS "${INTERPROTO_PYTHON}-torch")
    set(INTERPROTO_TEST_PYTHON "${INTERPROTO_PYTHON}-torch")
else()
    set(INTERPROTO_TEST_PYTHON "${INTERPROTO_PYTHON}")
endif()

if(INTERPROTO_ENGINE)
    if(INTERPROTO_TORCH)
        set(LIBTORCH_ROOT "${INTERPROTO_TORCH}")
    endif()
    find_package(LibTorch 2.11 REQUIRED)
    find_package(JPEG REQUIRED)
    find_package(InterprotoOpenCV REQUIRED)
endif()

if(INTERPROTO_TESTS)
    find_package(Qt6 6.4 QUIET COMPONENTS Core Test)
    if(NOT TARGET Qt6::Test)
        message(STATUS "Tests: Qt 6 is not here, so the Qt Test ones are left out")
    endif()
endif()
if(INTERPROTO_WORKBENCH)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg LinguistTools)
    find_package(QCustomPlotQt6 REQUIRED)
endif()
