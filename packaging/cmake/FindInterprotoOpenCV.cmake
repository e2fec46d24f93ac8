# SPDX-License-Identifier: GPL-3.0-or-later
# core, imgproc and imgcodecs by themselves: the distribution's full OpenCV development package is 800 MB,
# and only that one ships OpenCVConfig.cmake.
find_path(InterprotoOpenCV_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4)
foreach(_lib core imgproc imgcodecs)
    find_library(InterprotoOpenCV_${_lib}_LIBRARY opencv_${_lib})
endforeach()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(InterprotoOpenCV REQUIRED_VARS InterprotoOpenCV_core_LIBRARY
    InterprotoOpenCV_imgproc_LIBRARY InterprotoOpenCV_imgcodecs_LIBRARY InterprotoOpenCV_INCLUDE_DIR)
if(InterprotoOpenCV_FOUND AND NOT TARGET OpenCV::imgcodecs)
    foreach(_lib core imgproc imgcodecs)
        add_library(OpenCV::${_lib} SHARED IMPORTED)
        set_target_properties(OpenCV::${_lib} PROPERTIES
            IMPORTED_LOCATION "${InterprotoOpenCV_${_lib}_LIBRARY}"
            INTERFACE_INCLUDE_DIRECTORIES "${InterprotoOpenCV_INCLUDE_DIR}")
    endforeach()
endif()
