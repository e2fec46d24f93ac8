// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/tikz.h"

#include "core/base/text.h"
#include "core/figures/layout.h"
#include "core/figures/palette.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

constexpr const char* kMarks[] = {"*", "triangle*", "square*", "diamond*", "x"};
constexpr const char* kDashes[] = {
    "solid", "dashed", "dotted", "dash pattern=on 4bp off 2bp on 1bp off 2bp"};
constexpr double kDifferentBaseline = 0.35;  ///< of a text's height: from its middle to its foot

/// Recipe lines as comments: the options travel inside the file.
std::string commented(const std::string& text)
{
    std::string out;
    for (const std::string_view line : split(text, '\n'))
        if (!line.empty())
            out += "% " + escapeControl(line) + "\n";
    return out;
}

class Writer {
public:
    Writer(const Figure& figure, const std::vector<std::string>& pictures)
        : figure_(figure), pictures_(pictures), layout_(layOut(figure, roughTextWidth))
    {
    }

    std::string run()
    {
        colours();
        out_ += fmt::format(
            "\\begin{{tikzpicture}}[x=1bp, y=1bp, font=\\fontsize{{{0:g}bp}}{{{1:.4g}bp}}"
            "\\selectfont]\n",
            layout_.fontSize,
            layout_.fontSize * 1.2);
        // The figure's own size, whatever is drawn in it.
        out_ += fmt::format(
            "\\useasboundingbox (0,0) rectangle ({:.2f},{:.2f});\n", layout_.width, layout_.height);
        for (std::size_t i = 0; i < figure_.panels.size(); ++i)
            panel(i);
        legend();
        out_ += "\\end{tikzpicture}\n";
        return std::move(out_);
    }

private:
    double up(double y) const { return layout_.height - y; }

    void colours()
    {
        int most = 1;
        for (const FigurePanel& panel : figure_.panels)
            for (const FigureSeries& series : panel.series)
                most = std::max(most, std::min(series.colour, 63));
        for (int i = 0; i <= most; ++i) {
            const Rgb c = paletteColour(figure_.options.palette, i);
            out_ += fmt::format(
                "\\definecolor{{interproto{}}}{{RGB}}{{{},{},{}}}\n", i, c.red, c.green, c.blue);
        }
        out_ += "\\pgfplotsset{colormap={interproto}{";
        for (int i = 0; i <= 8; ++i) {
            const Rgb c = rampColour(figure_.options.palette, i / 8.0);
            out_ += fmt::format("rgb255=({},{},{}) ", c.red, c.green, c.blue);
        }
        out_ += "}}\n";
    }

    void panel(std::size_t i)
    {
        const FigurePanel& panel = figure_.panels[i];
        const PanelBox& box = layout_.panels[i];
        if (!box.heading.empty())
            out_ += fmt::format("\\node[anchor=base, inner sep=0] at ({:.2f},{:.2f}) {{{}}};\n",
                                box.frame.middle(),
                                up(box.frame.y - layout_.fontSize * 0.5),
                                texText(box.heading));
        const std::string picture = i < pictures_.size() ? pictures_[i] : std::string();
        axis(panel, box, !picture.empty());
        if (!picture.empty())
            out_ += fmt::format("\\addplot graphics[xmin={}, xmax={}, ymin={}, ymax={}] {{{}}};\n",
                                exactNumber(box.x.low),
                                exactNumber(box.x.high),
                                exactNumber(box.y.low),
                                exactNumber(box.y.high),
                                picture);
        else if (!panel.matrix.isEmpty())
            matrix(panel.matrix);
        for (const FigureSeries& series : panel.series)
            if (picture.empty() || series.form != SeriesForm::Points)
                plot(panel, series);
        out_ += "\\end{axis}\n";
    }

    void axis(const FigurePanel& panel, const PanelBox& box, bool isPicture)
    {
        out_ += fmt::format(
            "\\begin{{axis}}[at={{({:.2f}bp,{:.2f}bp)}}, anchor=south west, scale only axis, "
            "width={:.2f}bp, height={:.2f}bp,\n  xmin={}, xmax={}, ymin={}, ymax={},\n"
            "  axis line style={{line width={:.3g}bp}}, tick style={{line width={:.3g}bp, "
            "color=black}}, tick align=outside, tick pos=left,\n"
            "  clip marker paths=true, scaled ticks=false, every tick label/.append "
            "style={{font=\\fontsize{{{:.3g}bp}}"
            "{{{:.3g}bp}}\\selectfont}},\n",
            box.frame.x,
            up(box.frame.bottom()),
            box.frame.width,
            box.frame.height,
            exactNumber(box.x.low),
            exactNumber(box.x.high),
            exactNumber(box.y.low),
            exactNumber(box.y.high),
            layout_.axisWidth,
            layout_.axisWidth,
            layout_.fontSize * 0.9,
            layout_.fontSize * 1.1);
        const auto side = [&](char name, const FigureAxis& a, const std::vector<AxisTick>& ticks) {
            if (a.isLog)
                out_ += fmt::format("  {}mode=log,\n", name);
            if (!a.label.empty())
                out_ += fmt::format("  {}label={{{}}},\n", name, texText(a.label));
            std::vector<std::string> places;
            std::vector<std::string> labels;
            for (const AxisTick& tick : ticks) {
                places.push_back(exactNumber(tick.value));
                const std::size_t caret = tick.label.find('^');
                labels.push_back(
                    caret == std::string::npos
                        ? "{" + texText(tick.label) + "}"
                        : fmt::format("{{$10^{{{}}}$}}", tick.label.substr(caret + 1)));
            }
            if (places.empty())
                out_ += fmt::format("  {}tick=\\empty,\n", name);
            else
                out_ += fmt::format("  {0}tick={{{1}}}, {0}ticklabels={{{2}}},\n",
                                    name,
                                    fmt::join(places, ","),
                                    fmt::join(labels, ","));
        };
        side('x', panel.x, box.xTicks);
        side('y', panel.y, box.yTicks);
        if (box.ramp.width > 0)
            out_ += fmt::format(
                "  colorbar, colormap name=interproto, point meta min={}, "
                "point meta max={}, colorbar style={{width={:.2f}bp, "
                "at={{(1.04,1)}}, ylabel={{{}}}, ylabel shift=-5bp}},\n",
                exactNumber(box.shade.low),
                exactNumber(box.shade.high),
                box.ramp.width,
                texText(panel.matrix.isEmpty() ? panel.shadeLabel : panel.matrix.label));
        // Row 0 is on top; a picture is that way already.
        const bool isTurned = !panel.matrix.isEmpty() && !isPicture;
        out_ += isTurned ? "  y dir=reverse, enlargelimits=false]\n" : "]\n";
    }

    std::string style(const FigureSeries& series) const
    {
        const double size = (series.size > 0 ? series.size : layout_.markSize) / 2;
        const int dash =
            series.dash == 0 && figure_.options.palette == "grey" ? series.colour : series.dash;
        const std::string colour = fmt::format("interproto{}", series.colour % 64);
        switch (series.form) {
            case SeriesForm::Points:
                return fmt::format(
                    "only marks, mark={}, mark size={:.3g}bp, "
                    "mark options={{draw={}, fill={}, line width=0.1bp}}",
                    kMarks[series.marker % 5],
                    size,
                    colour,
                    colour);
            case SeriesForm::Bars:
                return fmt::format("ybar, bar width={}, draw=none, fill={}, fill opacity=0.55",
                                   barWidth(series),
                                   colour);
            case SeriesForm::Steps:
            case SeriesForm::Line:
                break;
        }
        return fmt::format("{}, line width={:.3g}bp, {}{}, no marks",
                           series.isFaint ? colour + "!35" : colour,
                           std::max(figure_.options.lineWidth, kThinnestLine),
                           kDashes[dash % 4],
                           series.form == SeriesForm::Steps ? ", const plot" : "");
    }

    static std::string barWidth(const FigureSeries& series)
    {
        const double width = series.barWidth > 0   ? series.barWidth
                             : series.x.size() > 1 ? series.x[1] - series.x[0]
                                                   : 1;
        // Without a unit pgfplots takes it in units of the axis.
        return exactNumber(width);
    }

    /// Colours are told by values: those of the colour bar.
    void plot(const FigurePanel& panel, const FigureSeries& series)
    {
        const auto valueOf = [&](float shade) {
            return std::isfinite(shade) ? panel.shadeLow + static_cast<double>(shade) *
                                                               (panel.shadeHigh - panel.shadeLow)
                                        : panel.shadeLow;
        };
        band(series);
        const bool isShaded = series.form == SeriesForm::Points && !series.shade.empty();
        out_ +=
            "\\addplot[" + style(series) +
            (isShaded ? ", scatter, scatter src=explicit, mark options={line width=0.1bp}" : "") +
            "] table[" + (isShaded ? "meta index=2, " : "") + "row sep=newline] {\n";
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            if (std::isfinite(series.x[i]) && std::isfinite(series.y[i]))
                out_ += isShaded ? fmt::format("{:.7g} {:.7g} {:.5g}\n",
                                               series.x[i],
                                               series.y[i],
                                               valueOf(series.shade[i]))
                                 : fmt::format("{:.9g} {:.9g}\n", series.x[i], series.y[i]);
            else
                out_ += "\n";  // an empty line leaves a gap
        }
        out_ += "};\n";
    }

    void band(const FigureSeries& series)
    {
        if (series.low.empty() || series.form == SeriesForm::Points ||
            series.form == SeriesForm::Bars)
            return;
        out_ += fmt::format(
            "\\addplot[draw=none, fill=interproto{}, fill opacity=0.18, "
            "forget plot] coordinates {{\n",
            series.colour % 64);
        const auto point = [&](std::size_t i, double y) {
            if (std::isfinite(y))
                out_ += fmt::format("({:.9g},{:.9g}) ", series.x[i], y);
        };
        for (std::size_t i = 0; i < series.x.size(); ++i)
            point(i, series.high[i]);
        for (std::size_t i = series.x.size(); i-- > 0;)
            point(i, series.low[i]);
        out_ += "} -- cycle;\n";
    }

    void matrix(const FigureMatrix& matrix)
    {
        out_ += fmt::format(
            "\\addplot[matrix plot*, mesh/cols={}, point meta=explicit] "
            "table[meta index=2, row sep=newline] {{\n",
            matrix.columns);
        for (std::size_t i = 0; i < matrix.values.size(); ++i) {
            const std::size_t row = i / matrix.columns;
            out_ += fmt::format("{} {} {:.5g}\n",
                                static_cast<double>(i % matrix.columns) + 0.5,
                                static_cast<double>(row) + 0.5,
                                std::isfinite(matrix.values[i]) ? matrix.values[i] : 0.0F);
        }
        out_ += "};\n";
    }

    void legend()
    {
        if (layout_.legendFrame.width > 0) {
            const Box& box = layout_.legendFrame;
            out_ += fmt::format(
                "\\fill[white, fill opacity=0.85] ({:.2f},{:.2f}) rectangle "
                "({:.2f},{:.2f});\n",
                box.x,
                up(box.bottom()),
                box.right(),
                up(box.y));
        }
        for (const LegendEntry& entry : layout_.legend) {
            if (entry.sample.width <= 0)
                continue;
            const double y = up(entry.middleY);
            const FigureSeries& series = *entry.series;
            if (series.form == SeriesForm::Points)
                out_ += fmt::format(
                    "\\path plot[only marks, mark={0}, mark size={1:.3g}bp, mark "
                    "options={{draw=interproto{2}, fill=interproto{2}, line width=0.1bp}}] "
                    "coordinates {{({3:.2f},{4:.2f})}};\n",
                    kMarks[series.marker % 5],
                    layout_.fontSize * 0.25,
                    series.colour % 64,
                    entry.sample.middle(),
                    y);
            else if (series.form == SeriesForm::Bars)
                out_ += fmt::format(
                    "\\fill[interproto{}, fill opacity=0.55] ({:.2f},{:.2f}) "
                    "rectangle ({:.2f},{:.2f});\n",
                    series.colour % 64,
                    entry.sample.x,
                    up(entry.sample.bottom()),
                    entry.sample.right(),
                    up(entry.sample.y));
            else
                out_ += fmt::format("\\draw[{}] ({:.2f},{:.2f}) -- ({:.2f},{:.2f});\n",
                                    lineStyle(series),
                                    entry.sample.x,
                                    y,
                                    entry.sample.right(),
                                    y);
            out_ +=
                fmt::format("\\node[anchor=base west, inner sep=0] at ({:.2f},{:.2f}) {{{}}};\n",
                            entry.textX,
                            y - layout_.fontSize * kDifferentBaseline,
                            texText(series.name));
        }
    }

    /// Without what only plots know.
    std::string lineStyle(const FigureSeries& series) const
    {
        std::string text = style(series);
        for (const char* part : {", no marks", ", const plot"})
            if (const std::size_t at = text.find(part); at != std::string::npos)
                text.erase(at, std::string_view(part).size());
        return text;
    }

    const Figure& figure_;
    const std::vector<std::string>& pictures_;
    FigureLayout layout_;
    std::string out_;
};

}  // namespace

std::string texText(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '\\':
                out += "\\textbackslash{}";
                break;
            case '~':
                out += "\\textasciitilde{}";
                break;
            case '^':
                out += "\\textasciicircum{}";
                break;
            case '&':
            case '%':
            case '$':
            case '#':
            case '_':
            case '{':
            case '}':
                out += '\\';
                out += c;
                break;
            default:
                // Line ends and other controls would change what TeX reads.
                out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

std::string figureTikz(const Figure& figure,
                       const std::string& recipe,
                       const std::vector<std::string>& pictures)
{
    return "% \\usepackage{pgfplots} \\pgfplotsset{compat=1.16} in the preamble, then \\input this "
           "file.\n" +
           commented(recipe) + Writer(figure, pictures).run();
}

}  // namespace interproto
