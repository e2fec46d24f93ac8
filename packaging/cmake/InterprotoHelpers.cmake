# SPDX-License-Identifier: GPL-3.0-or-later
# What every target shares, and the three helpers that hide the ceremony.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_INSTALL_RPATH "$ORIGIN/../lib")
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(INTERPROTO_CCACHE ccache)
if(INTERPROTO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${INTERPROTO_CCACHE}")
endif()

add_library(interproto_common INTERFACE)
target_include_directories(interproto_common INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}")
target_compile_options(interproto_common INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    # g++ 12 sees overlaps in std::string that are not there (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<BOOL:${INTERPROTO_WERROR}>:-Werror>)
target_compile_definitions(interproto_common INTERFACE INTERPROTO_VERSION="${PROJECT_VERSION}"
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT)
if(INTERPROTO_SANITIZE)
    target_compile_options(interproto_common INTERFACE "-fsanitize=${INTERPROTO_SANITIZE}"
        -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(interproto_common INTERFACE "-fsanitize=${INTERPROTO_SANITIZE}")
endif()

# interproto_library(<folder under the root> [NAME name] SOURCES ... LINKS ... [ALONE ...]): target interproto_<last
# folder name>, or interproto_<name> where core and widgets have folders of the same name. With INTERPROTO_UNITY,
# sources that include LibTorch or Qt are compiled several at a time, but for those listed as ALONE: they share names
# with a neighbour.
function(interproto_library folder)
    cmake_parse_arguments(arg "" "NAME" "SOURCES;LINKS;ALONE" ${ARGN})
    get_filename_component(name "${folder}" NAME)
    if(arg_NAME)
        set(name "${arg_NAME}")
    endif()
    list(TRANSFORM arg_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/${folder}/")
    add_library(interproto_${name} STATIC ${arg_SOURCES})
    set_property(GLOBAL APPEND PROPERTY INTERPROTO_LIBRARIES interproto_${name})
    target_link_libraries(interproto_${name} PUBLIC interproto_common ${arg_LINKS})
    if(INTERPROTO_UNITY AND folder MATCHES "^(widgets/|core/(nets|methods|loading|training|analysis|jobs)$)")
        set_target_properties(interproto_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
        # In a unity file, a private State with a field of a file-local type looks like a header's to the compiler.
        if(folder MATCHES "^widgets/")
            target_compile_options(interproto_${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
        endif()
        foreach(source ${arg_ALONE})
            set_source_files_properties("${PROJECT_SOURCE_DIR}/${folder}/${source}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        endforeach()
    endif()
endfunction()

# interproto_test(<path under tests without _test.cpp> LINKS ... LABELS ... TIMEOUT s): Qt Test class in one file.
# The test runs with the build's programs and the sources at hand through INTERPROTO_* environment variables.
# Without Qt Test there are no such tests; the Python ones and the programs they use are built all the same.
add_custom_target(sanitize)
function(interproto_test path)
    cmake_parse_arguments(arg "" "TIMEOUT" "LINKS;LABELS" ${ARGN})
    if(NOT TARGET Qt6::Test)
        return()
    endif()
    string(REPLACE "/" "_" target "${path}_test")
    add_executable(${target} "${PROJECT_SOURCE_DIR}/tests/${path}_test.cpp")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    # AUTOMOC would have moc read every header behind the file's includes, LibTorch's too: 10 to 40 s a test. The test's own
    # text is all that it needs.
    get_filename_component(name "${path}" NAME)
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/${name}_test.moc")
    file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
    qt6_generate_moc("${PROJECT_SOURCE_DIR}/tests/${path}_test.cpp" "${moc}")
    target_sources(${target} PRIVATE "${moc}")
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
    # What is tested is optimised; the test itself compiles a third sooner when it is not.
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O0>)
    target_link_libraries(${target} PRIVATE interproto_common ${arg_LINKS} Qt6::Test)
    if("sanitize" IN_LIST arg_LABELS)
        add_dependencies(sanitize ${target})
    endif()
    interproto_add_test("${path}" COMMAND ${target} LABELS "${arg_LABELS}" TIMEOUT "${arg_TIMEOUT}")
endfunction()

# interproto_under_xvfb(<path of an interproto_test>): the same test once more on a real, unseen X server.
function(interproto_under_xvfb path)
    string(REPLACE "/" "_" target "${path}_test")
    find_program(INTERPROTO_XVFB_RUN xvfb-run)
    if(NOT TARGET ${target} OR NOT INTERPROTO_XVFB_RUN)
        return()
    endif()
    interproto_add_test("xvfb/${path}"
        COMMAND "${INTERPROTO_XVFB_RUN}" -a -s "-screen 0 1400x1000x24" "$<TARGET_FILE:${target}>" LABELS gui)
    set_property(TEST "xvfb/${path}" APPEND PROPERTY ENVIRONMENT QT_QPA_PLATFORM=xcb)
    # Two servers that start at once may want the same number.
    set_tests_properties("xvfb/${path}" PROPERTIES RESOURCE_LOCK xvfb)
endfunction()

# interproto_python_test(<path under tests without _test.py> NAME x LABELS ... TIMEOUT s ARGS ...): runs with the PyTorch
# of the build.
function(interproto_python_test path)
    cmake_parse_arguments(arg "" "NAME;TIMEOUT" "LABELS;ARGS" ${ARGN})
    if(NOT arg_NAME)
        set(arg_NAME "${path}")
    endif()
    interproto_add_test("${arg_NAME}" COMMAND "${INTERPROTO_TEST_PYTHON}"
        "${PROJECT_SOURCE_DIR}/tests/${path}_test.py" ${arg_ARGS}
        LABELS "${arg_LABELS}" TIMEOUT "${arg_TIMEOUT}")
endfunction()

function(interproto_add_test path)
    cmake_parse_arguments(arg "" "TIMEOUT" "LABELS;COMMAND" ${ARGN})
    add_test(NAME "${path}" COMMAND ${arg_COMMAND} COMMAND_EXPAND_LISTS)
    if(NOT arg_LABELS)
        set(arg_LABELS fast)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    set_tests_properties("${path}" PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT} ENVIRONMENT
        "INTERPROTO_BIN=${CMAKE_BINARY_DIR}/bin;INTERPROTO_SOURCE=${PROJECT_SOURCE_DIR};INTERPROTO_TEST_BIN=${CMAKE_BINARY_DIR}/tests;QT_QPA_PLATFORM=offscreen;OMP_WAIT_POLICY=passive;PYTHONDONTWRITEBYTECODE=1")
endfunction()
