// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/options.h"

#include "core/base/files.h"
#include "core/options/toml_file.h"

#include <algorithm>
#include <deque>

namespace interproto {

namespace {

constexpr std::uint64_t kLargestRecipe = 1'000'000;
constexpr double kLeastMm = 20;
constexpr double kMostMm = 1000;

std::vector<std::string> presetKeys()
{
    std::vector<std::string> keys;
    for (const FigurePreset& preset : figurePresets())
        keys.emplace_back(preset.key);
    return keys;
}

/// Rows and columns of equal panels: as wide as they fit.
int columnsFor(std::size_t panels, double widthMm)
{
    constexpr double kLeastPanelMm = 24;
    const int fitting = std::max(1, static_cast<int>(widthMm / kLeastPanelMm));
    const int count = static_cast<int>(panels);
    if (count <= fitting)
        return std::max(1, count);
    const int rows = (count + fitting - 1) / fitting;
    return (count + rows - 1) / rows;
}

template <typename Options>
std::string changedText(const Options& options)
{
    // What a described field holds at first is its default.
    Options written;
    Form form;
    describe(form, written);
    Options copy = options;
    Form present;
    describe(present, copy);
    for (Field& field : form.fields())
        field.setFromText(present.find(field.key())->valueText());
    return writeToml(form, {}, {.withHelp = false, .changedOnly = true});
}

}  // namespace

const std::vector<FigurePreset>& figurePresets()
{
    static const std::vector<FigurePreset> presets = {
        {"ieee_column", INTERPROTO_TEXT("Figure", "IEEE, one column"), 88.9, 8, "Times"},
        {"ieee_page", INTERPROTO_TEXT("Figure", "IEEE, two columns"), 181.9, 8, "Times"},
        {"springer_column", INTERPROTO_TEXT("Figure", "Springer, one column"), 84, 8, "Helvetica"},
        {"springer_page", INTERPROTO_TEXT("Figure", "Springer, two columns"), 174, 8, "Helvetica"},
        {"springer_lncs", INTERPROTO_TEXT("Figure", "Springer LNCS"), 122, 8, "Times"},
        {"elsevier_column", INTERPROTO_TEXT("Figure", "Elsevier, one column"), 90, 7, "Helvetica"},
        {"elsevier_page", INTERPROTO_TEXT("Figure", "Elsevier, two columns"), 190, 7, "Helvetica"},
        {"bmvc", INTERPROTO_TEXT("Figure", "BMVC"), 129, 8, "Times"},
        {"slide", INTERPROTO_TEXT("Figure", "Slide"), 250, 16, "Helvetica"},
    };
    return presets;
}

const FigurePreset& figurePreset(const std::string& key)
{
    const std::vector<FigurePreset>& all = figurePresets();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const FigurePreset& preset) { return key == preset.key; });
    return found == all.end() ? all.front() : *found;
}

const std::vector<std::string>& panelKinds()
{
    static const std::vector<std::string> kinds = {
        "map", "gram", "angles", "curves", "roc", "det", "scores", "age_gap", "table"};
    return kinds;
}

const std::vector<std::string>& figurePalettes()
{
    static const std::vector<std::string> names = {"okabe_ito", "study", "grey"};
    return names;
}

const std::vector<std::string>& mapColourings()
{
    static const std::vector<std::string> names = {"child", "mean_age", "images", "gap", "trust"};
    return names;
}

void describe(Form& form, FigureOptions& o)
{
    form.field("preset",
               &o.preset,
               INTERPROTO_TEXT("Figure", "For"),
               INTERPROTO_TEXT("Figure", "Width and type of a journal, a conference or a slide."))
        .choices(presetKeys());
    form.field("width",
               &o.widthMm,
               INTERPROTO_TEXT("Figure", "Width"),
               INTERPROTO_TEXT("Figure", "Width of the printed figure; 0: as it is usual there."))
        .range(0, kMostMm)
        .unit("mm");
    form.field("height",
               &o.heightMm,
               INTERPROTO_TEXT("Figure", "Height"),
               INTERPROTO_TEXT("Figure", "Height of the printed figure; 0: as the panels need it."))
        .range(0, kMostMm)
        .unit("mm");
    form.field("font",
               &o.font,
               INTERPROTO_TEXT("Figure", "Font"),
               INTERPROTO_TEXT("Figure", "Family of the type; empty: as it is usual there."));
    form.field("font_size",
               &o.fontSize,
               INTERPROTO_TEXT("Figure", "Size of type"),
               INTERPROTO_TEXT("Figure", "Of labels; 0: as it is usual there."))
        .range(0, 72)
        .unit("pt");
    form.field("palette",
               &o.palette,
               INTERPROTO_TEXT("Figure", "Colours"),
               INTERPROTO_TEXT("Figure",
                               "okabe_ito is safe for every kind of colour vision; study is red "
                               "on blue; grey is for print without colour."))
        .choices(figurePalettes());
    form.field("legend",
               &o.legend,
               INTERPROTO_TEXT("Figure", "Legend"),
               INTERPROTO_TEXT("Figure", "Once below all panels, inside the first one, or none."))
        .choices({"below", "inside", "none"});
    form.field("letters",
               &o.letters,
               INTERPROTO_TEXT("Figure", "Letters"),
               INTERPROTO_TEXT("Figure", "(a), (b), (c) before the titles of several panels."));
    form.field("titles",
               &o.titles,
               INTERPROTO_TEXT("Figure", "Titles"),
               INTERPROTO_TEXT("Figure", "The title of each panel."));
    form.field("columns",
               &o.columns,
               INTERPROTO_TEXT("Figure", "Panels a row"),
               INTERPROTO_TEXT("Figure", "0: as many as fit."))
        .range(0, 12);
    form.field("line_width",
               &o.lineWidth,
               INTERPROTO_TEXT("Figure", "Width of lines"),
               INTERPROTO_TEXT("Figure", "Of curves; axes are half as wide, never under 0.25 pt."))
        .range(0.25, 10)
        .unit("pt");
    form.field("mark_size",
               &o.markSize,
               INTERPROTO_TEXT("Figure", "Size of marks"),
               INTERPROTO_TEXT("Figure", "Diameter of points; 0: smaller the more there are."))
        .range(0, 20)
        .unit("pt");
    form.field("points",
               &o.points,
               INTERPROTO_TEXT("Figure", "Points"),
               INTERPROTO_TEXT("Figure",
                               "vector: each a shape of its own; raster: one picture inside vector "
                               "axes, for large maps; auto: raster above 5,000 a panel."))
        .choices({"auto", "vector", "raster"});
    form.field("dpi",
               &o.dpi,
               INTERPROTO_TEXT("Figure", "Resolution"),
               INTERPROTO_TEXT("Figure", "Of PNG pictures and of raster points."))
        .range(50, 2400)
        .unit("dpi");
    form.field("same_range",
               &o.sameRange,
               INTERPROTO_TEXT("Figure", "Equal axes"),
               INTERPROTO_TEXT("Figure", "Maps side by side share one range."));
}

void describe(Form& form, PanelOptions& o)
{
    form.field("kind",
               &o.kind,
               INTERPROTO_TEXT("Figure", "Kind"),
               INTERPROTO_TEXT("Figure", "What is drawn."))
        .choices(panelKinds());
    form.field(
        "input",
        &o.inputs,
        INTERPROTO_TEXT("Figure", "Input"),
        INTERPROTO_TEXT("Figure",
                        "A run, a map folder or a file, relative to the recipe; several runs "
                        "where a panel compares them."));
    form.field("title",
               &o.title,
               INTERPROTO_TEXT("Figure", "Title"),
               INTERPROTO_TEXT("Figure", "Above the panel; empty: made from the input."));
    form.field("set",
               &o.set,
               INTERPROTO_TEXT("Figure", "Test set"),
               INTERPROTO_TEXT("Figure", "Which of the run's evaluations."));
    form.field("tags",
               &o.tags,
               INTERPROTO_TEXT("Figure", "Series"),
               INTERPROTO_TEXT("Figure", "Tags of the curves, such as train/loss."));
    form.field("colour_by",
               &o.colourBy,
               INTERPROTO_TEXT("Figure", "Colour by"),
               INTERPROTO_TEXT("Figure", "What the colour of a prototype tells."))
        .choices(mapColourings());
    form.field("smoothing",
               &o.smoothing,
               INTERPROTO_TEXT("Figure", "Smoothing"),
               INTERPROTO_TEXT("Figure", "Weight of the past in the mean of a curve."))
        .range(0, 0.999);
    form.field("log_x",
               &o.logX,
               INTERPROTO_TEXT("Figure", "Logarithmic x"),
               INTERPROTO_TEXT("Figure", "The horizontal axis in powers of ten."));
    form.field("log_y",
               &o.logY,
               INTERPROTO_TEXT("Figure", "Logarithmic y"),
               INTERPROTO_TEXT("Figure", "The vertical axis in powers of ten."));
    form.field("x_label",
               &o.xLabel,
               INTERPROTO_TEXT("Figure", "Title of x"),
               INTERPROTO_TEXT("Figure", "Empty: what the kind says."));
    form.field("y_label",
               &o.yLabel,
               INTERPROTO_TEXT("Figure", "Title of y"),
               INTERPROTO_TEXT("Figure", "Empty: what the kind says."));
    form.field("bins",
               &o.bins,
               INTERPROTO_TEXT("Figure", "Bins"),
               INTERPROTO_TEXT("Figure", "Of histograms."))
        .range(2, 1000);
    form.field("part",
               &o.part,
               INTERPROTO_TEXT("Figure", "Part"),
               INTERPROTO_TEXT("Figure", "Which panel of a table of several, from 0."))
        .range(0, 1000);
}

void describe(Form& form, FigureRecipe& recipe)
{
    describe(form, recipe.options);
    form.field("sweep",
               &recipe.sweep,
               INTERPROTO_TEXT("Figure", "Sweep"),
               INTERPROTO_TEXT("Figure",
                               "A folder of runs: one panel a run, made as the one panel says."))
        .path(PathKind::Folder);
}

FigureRecipe figureRecipeFromText(const std::string& text, const std::string& source)
{
    FigureRecipe recipe;
    Form form;
    describe(form, recipe);
    std::deque<PanelOptions> panels;  // forms point into them
    std::deque<Form> forms;
    readToml(form, text, source, "panel", [&]() -> Form& {
        describe(forms.emplace_back(), panels.emplace_back());
        return forms.back();
    });
    const auto refuse = [&](const std::string& why, const std::string& hint) {
        throw Error(ExitCode::Usage, "cannot use the recipe", Where::inFile(source), why, hint);
    };
    if (panels.empty())
        refuse("it has no panel", "Begin one with [[panel]].");
    for (const PanelOptions& panel : panels)
        if (panel.kind.empty())
            refuse("a panel does not say its kind", "Add kind = \"map\", say.");
    if (!recipe.sweep.empty() && panels.size() != 1)
        refuse("a figure of a sweep takes one [[panel]], which says how each is made", {});
    if (recipe.options.widthMm != 0 && recipe.options.widthMm < kLeastMm)
        refuse("the width is under 20 mm", "Widths are in millimetres.");
    recipe.panels.assign(panels.begin(), panels.end());
    return recipe;
}

FigureRecipe readFigureRecipe(const std::string& file)
{
    return figureRecipeFromText(readFile(file, kLargestRecipe), file);
}

std::string figureRecipeText(const FigureRecipe& recipe)
{
    std::string out = "# interproto-workbench figure THIS --out FIGURE.pdf\n";
    // The preset is always told: it is the first thing a reader looks for.
    if (recipe.options.preset == FigureOptions().preset)
        out += "preset = \"" + recipe.options.preset + "\"\n";
    out += changedText(recipe);
    for (const PanelOptions& panel : recipe.panels)
        out += "\n[[panel]]\n" + changedText(panel);
    return out;
}

FigureOptions resolved(FigureOptions o, std::size_t panels)
{
    const FigurePreset& preset = figurePreset(o.preset);
    if (o.widthMm <= 0)
        o.widthMm = preset.widthMm;
    if (o.fontSize <= 0)
        o.fontSize = preset.fontSize;
    if (o.font.empty())
        o.font = preset.font;
    if (o.columns <= 0)
        o.columns = columnsFor(panels, o.widthMm);
    return o;
}

}  // namespace interproto
