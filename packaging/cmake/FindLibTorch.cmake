# SPDX-License-Identifier: GPL-3.0-or-later
# Finds LibTorch in the torch wheel (or any unpacked LibTorch) without nvcc and without looking in default paths:
# a distribution's older libtorch has the same file names and would shadow it.
# Input: LIBTORCH_ROOT. Targets: LibTorch::LibTorch (CPU; what programs link) and LibTorch::CUDA (the plugin alone).
if(NOT LIBTORCH_ROOT)
    execute_process(COMMAND "${INTERPROTO_PYTHON}" -c
        "import importlib.util as u; s=u.find_spec('torch'); print(list(s.submodule_search_locations)[0] if s else '')"
        OUTPUT_VARIABLE _root OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(_root)
        set(LIBTORCH_ROOT "${_root}" CACHE PATH "Directory with LibTorch's include/ and lib/" FORCE)
    endif()
endif()
find_path(LibTorch_INCLUDE_DIR torch/csrc/api/include/torch/torch.h PATHS "${LIBTORCH_ROOT}/include" NO_DEFAULT_PATH)
foreach(_lib torch_cpu c10 torch_cuda c10_cuda)
    find_library(LibTorch_${_lib}_LIBRARY ${_lib} PATHS "${LIBTORCH_ROOT}/lib" NO_DEFAULT_PATH)
endforeach()
if(LibTorch_INCLUDE_DIR)
    file(STRINGS "${LibTorch_INCLUDE_DIR}/torch/headeronly/version.h" _defines
        REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
    string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*PATCH ([0-9]+).*" "\\1.\\2.\\3" LibTorch_VERSION "${_defines}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch VERSION_VAR LibTorch_VERSION
    REQUIRED_VARS LibTorch_torch_cpu_LIBRARY LibTorch_c10_LIBRARY LibTorch_INCLUDE_DIR)

# Debian's g++ passes --as-needed; the program must keep torch first, or OpenCV's BLAS would serve torch's products.
set(CMAKE_LINK_LIBRARY_USING_KEEP_SUPPORTED TRUE)
set(CMAKE_LINK_LIBRARY_USING_KEEP "LINKER:--push-state,--no-as-needed" "<LINK_ITEM>" "LINKER:--pop-state")
if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
    foreach(_lib c10 torch_cpu c10_cuda torch_cuda)
        if(LibTorch_${_lib}_LIBRARY)
            add_library(LibTorch::${_lib} SHARED IMPORTED)
            set_target_properties(LibTorch::${_lib} PROPERTIES IMPORTED_LOCATION "${LibTorch_${_lib}_LIBRARY}"
                INTERFACE_INCLUDE_DIRECTORIES "${LibTorch_INCLUDE_DIR};${LibTorch_INCLUDE_DIR}/torch/csrc/api/include")
        endif()
    endforeach()
    add_library(LibTorch::LibTorch INTERFACE IMPORTED)
    target_link_libraries(LibTorch::LibTorch INTERFACE "$<LINK_LIBRARY:KEEP,LibTorch::torch_cpu,LibTorch::c10>")
    # The wheel brings headers of a newer fmt than the system's library, and they are found first: use them alone.
    target_compile_definitions(LibTorch::LibTorch INTERFACE FMT_HEADER_ONLY=1)
    get_filename_component(LibTorch_SITE "${LIBTORCH_ROOT}/.." ABSOLUTE)
    if(TARGET LibTorch::torch_cuda)
        find_path(LibTorch_CUDA_INCLUDE_DIR crt/host_defines.h
            HINTS "${LibTorch_SITE}/nvidia/cu13/include" PATHS /usr/local/cuda/include)
        add_library(LibTorch::CUDA INTERFACE IMPORTED)
        target_link_libraries(LibTorch::CUDA INTERFACE
            "$<LINK_LIBRARY:KEEP,LibTorch::torch_cuda,LibTorch::c10_cuda>" LibTorch::LibTorch)
        target_link_options(LibTorch::CUDA INTERFACE LINKER:--allow-shlib-undefined)
        if(LibTorch_CUDA_INCLUDE_DIR)
            target_include_directories(LibTorch::CUDA SYSTEM INTERFACE "${LibTorch_CUDA_INCLUDE_DIR}")
        endif()
    endif()
endif()
