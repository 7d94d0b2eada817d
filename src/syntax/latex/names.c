/* SPDX-License-Identifier: MIT */
#include "syntax/latex/names.h"

#include <stdlib.h>

#include "base/array.h"

struct accent {
	const char *command;
	uint32_t mark;
};

struct symbol {
	const char *command;
	const char *text;
};

struct silent {
	const char *command;
	unsigned arguments;
};

/* All tables are sorted by bytes. */

/* clang-format off */
static const struct accent accents[] = {
	{"\"", 0x0308}, {"'", 0x0301}, {".", 0x0307}, {"=", 0x0304}, {"G", 0x030f},
	{"H", 0x030b}, {"U", 0x030e}, {"^", 0x0302}, {"`", 0x0300}, {"b", 0x0331},
	{"c", 0x0327}, {"d", 0x0323}, {"h", 0x0309}, {"k", 0x0328}, {"r", 0x030a},
	{"t", 0x0361}, {"u", 0x0306}, {"v", 0x030c}, {"~", 0x0303},
};

static const struct symbol symbols[] = {
	{"\t", " "}, {"\n", " "}, {" ", " "}, {"!", ""}, {"#", "#"}, {"$", "$"},
	{"%", "%"}, {"&", "&"}, {",", " "}, {"-", ""}, {"/", ""}, {":", " "}, {";", " "},
	{"@", ""}, {"AA", "Å"}, {"AE", "Æ"}, {"BibTeX", "BibTeX"}, {"DH", "Ð"},
	{"DJ", "Đ"}, {"Delta", "Δ"}, {"Gamma", "Γ"}, {"Im", "ℑ"},
	{"KOMAScript", "KOMA-Script"}, {"L", "Ł"}, {"LaTeX", "LaTeX"},
	{"LaTeXe", "LaTeX2ε"}, {"Lambda", "Λ"}, {"Leftarrow", "⇐"},
	{"Leftrightarrow", "⇔"}, {"NG", "Ŋ"}, {"O", "Ø"}, {"OE", "Œ"}, {"Omega", "Ω"},
	{"P", "¶"}, {"Phi", "Φ"}, {"Pi", "Π"}, {"Pr", "Pr"}, {"Psi", "Ψ"}, {"Re", "ℜ"},
	{"Rightarrow", "⇒"}, {"S", "§"}, {"SS", "ẞ"}, {"Sigma", "Σ"}, {"TH", "Þ"},
	{"TeX", "TeX"}, {"Theta", "Θ"}, {"Upsilon", "Υ"}, {"Xi", "Ξ"}, {"\\", " "},
	{"_", "_"}, {"aa", "å"}, {"ae", "æ"}, {"aleph", "ℵ"}, {"alpha", "α"},
	{"angle", "∠"}, {"approx", "≈"}, {"arg", "arg"}, {"ast", "∗"}, {"backslash", "\\"},
	{"beta", "β"}, {"bmod", "mod"}, {"bot", "⊥"}, {"bullet", "•"}, {"cap", "∩"},
	{"cdot", "·"}, {"cdots", "⋯"}, {"checkmark", "✓"}, {"chi", "χ"}, {"circ", "∘"},
	{"cong", "≅"}, {"copyright", "©"}, {"cos", "cos"}, {"cup", "∪"}, {"dag", "†"},
	{"dagger", "†"}, {"ddag", "‡"}, {"ddagger", "‡"}, {"deg", "deg"}, {"degree", "°"},
	{"delta", "δ"}, {"det", "det"}, {"dh", "ð"}, {"dim", "dim"}, {"div", "÷"},
	{"dj", "đ"}, {"dots", "…"}, {"downarrow", "↓"}, {"ell", "ℓ"}, {"emptyset", "∅"},
	{"enspace", " "}, {"epsilon", "ϵ"}, {"equiv", "≡"}, {"eta", "η"}, {"euro", "€"},
	{"exists", "∃"}, {"exp", "exp"}, {"flqq", "«"}, {"forall", "∀"}, {"frqq", "»"},
	{"gamma", "γ"}, {"gcd", "gcd"}, {"ge", "≥"}, {"geq", "≥"}, {"gg", "≫"},
	{"glqq", "„"}, {"grqq", "“"}, {"gtrsim", "≳"}, {"guillemetleft", "«"},
	{"guillemetright", "»"}, {"guillemotleft", "«"}, {"guillemotright", "»"},
	{"guilsinglleft", "‹"}, {"guilsinglright", "›"}, {"hbar", "ℏ"}, {"i", "ı"},
	{"in", "∈"}, {"inf", "inf"}, {"infty", "∞"}, {"int", "∫"}, {"iota", "ι"},
	{"j", "ȷ"}, {"kappa", "κ"}, {"ker", "ker"}, {"l", "ł"}, {"lambda", "λ"},
	{"land", "∧"}, {"langle", "⟨"}, {"lbrace", "{"}, {"lceil", "⌈"}, {"ldots", "…"},
	{"le", "≤"}, {"leftarrow", "←"}, {"leftrightarrow", "↔"}, {"leq", "≤"},
	{"lesssim", "≲"}, {"lfloor", "⌊"}, {"lim", "lim"}, {"linebreak", " "}, {"ll", "≪"},
	{"ln", "ln"}, {"lnot", "¬"}, {"log", "log"}, {"lor", "∨"}, {"mapsto", "↦"},
	{"max", "max"}, {"mid", "|"}, {"min", "min"}, {"mod", "mod"}, {"models", "⊨"},
	{"mp", "∓"}, {"mu", "μ"}, {"nabla", "∇"}, {"ne", "≠"}, {"neg", "¬"}, {"neq", "≠"},
	{"newline", " "}, {"ng", "ŋ"}, {"ni", "∋"}, {"notin", "∉"}, {"nu", "ν"},
	{"o", "ø"}, {"oe", "œ"}, {"omega", "ω"}, {"omicron", "ο"}, {"oplus", "⊕"},
	{"otimes", "⊗"}, {"par", " "}, {"parallel", "∥"}, {"partial", "∂"}, {"perp", "⊥"},
	{"phi", "ϕ"}, {"pi", "π"}, {"pm", "±"}, {"pounds", "£"}, {"prime", "′"},
	{"prod", "∏"}, {"propto", "∝"}, {"psi", "ψ"}, {"qquad", " "}, {"quad", " "},
	{"quotedblbase", "„"}, {"quotesinglbase", "‚"}, {"rangle", "⟩"}, {"rbrace", "}"},
	{"rceil", "⌉"}, {"rfloor", "⌋"}, {"rho", "ρ"}, {"rightarrow", "→"},
	{"setminus", "∖"}, {"sigma", "σ"}, {"sim", "∼"}, {"simeq", "≃"}, {"sin", "sin"},
	{"slash", "/"},
	{"space", " "}, {"sqrt", "√"}, {"square", "□"}, {"ss", "ß"}, {"star", "⋆"},
	{"subset", "⊂"}, {"subseteq", "⊆"}, {"sum", "∑"}, {"sup", "sup"}, {"supset", "⊃"},
	{"supseteq", "⊇"}, {"surd", "√"}, {"tan", "tan"}, {"tau", "τ"},
	{"textasciicircum", "^"}, {"textasciitilde", "~"}, {"textasteriskcentered", "*"},
	{"textbackslash", "\\"}, {"textbar", "|"}, {"textbraceleft", "{"},
	{"textbraceright", "}"}, {"textbullet", "•"}, {"textcopyright", "©"},
	{"textdegree", "°"}, {"textdollar", "$"}, {"textellipsis", "…"},
	{"textemdash", "—"}, {"textendash", "–"}, {"texteuro", "€"},
	{"textexclamdown", "¡"}, {"textgreater", ">"}, {"textless", "<"}, {"textmu", "µ"},
	{"textordfeminine", "ª"}, {"textordmasculine", "º"}, {"textpercent", "%"},
	{"textperiodcentered", "·"}, {"textquestiondown", "¿"}, {"textquotedblleft", "“"},
	{"textquotedblright", "”"}, {"textquoteleft", "‘"}, {"textquoteright", "’"},
	{"textquotesingle", "'"}, {"textregistered", "®"}, {"textsterling", "£"},
	{"texttrademark", "™"}, {"textunderscore", "_"}, {"th", "þ"}, {"theta", "θ"},
	{"thinspace", " "}, {"times", "×"}, {"to", "→"}, {"top", "⊤"}, {"triangle", "△"},
	{"uparrow", "↑"}, {"upsilon", "υ"}, {"varepsilon", "ε"}, {"varphi", "φ"},
	{"varpi", "ϖ"}, {"varrho", "ϱ"}, {"varsigma", "ς"}, {"vartheta", "ϑ"},
	{"vdash", "⊢"}, {"vee", "∨"}, {"vert", "|"}, {"wedge", "∧"}, {"xi", "ξ"},
	{"zeta", "ζ"}, {"{", "{"}, {"}", "}"},
};

static const struct silent silent_commands[] = {
	{"SortNoop", 1}, {"begin", 1}, {"cite", 1}, {"citep", 1}, {"citet", 1},
	{"color", 1}, {"end", 1}, {"fontsize", 2}, {"footnote", 1}, {"foreignlanguage", 1}, {"href", 1},
	{"hphantom", 1}, {"hspace", 1}, {"hypersetup", 1}, {"input", 1}, {"label", 1}, {"noopsort", 1},
	{"phantom", 1}, {"providecommand", 2}, {"ref", 1}, {"selectlanguage", 1},
	{"setlength", 2}, {"textcolor", 1}, {"thanks", 1}, {"vphantom", 1},
	{"vspace", 1},
};

static const char *const raised[128] = {
	['('] = "⁽", [')'] = "⁾", ['+'] = "⁺", ['-'] = "⁻", ['0'] = "⁰", ['1'] = "¹",
	['2'] = "²", ['3'] = "³", ['4'] = "⁴", ['5'] = "⁵", ['6'] = "⁶", ['7'] = "⁷",
	['8'] = "⁸", ['9'] = "⁹", ['='] = "⁼", ['a'] = "ᵃ", ['b'] = "ᵇ", ['c'] = "ᶜ",
	['d'] = "ᵈ", ['e'] = "ᵉ", ['f'] = "ᶠ", ['g'] = "ᵍ", ['h'] = "ʰ", ['i'] = "ⁱ",
	['j'] = "ʲ", ['k'] = "ᵏ", ['l'] = "ˡ", ['m'] = "ᵐ", ['n'] = "ⁿ", ['o'] = "ᵒ",
	['p'] = "ᵖ", ['r'] = "ʳ", ['s'] = "ˢ", ['t'] = "ᵗ", ['u'] = "ᵘ", ['v'] = "ᵛ",
	['w'] = "ʷ", ['x'] = "ˣ", ['y'] = "ʸ", ['z'] = "ᶻ",
};

static const char *const lowered[128] = {
	['('] = "₍", [')'] = "₎", ['+'] = "₊", ['-'] = "₋", ['0'] = "₀", ['1'] = "₁",
	['2'] = "₂", ['3'] = "₃", ['4'] = "₄", ['5'] = "₅", ['6'] = "₆", ['7'] = "₇",
	['8'] = "₈", ['9'] = "₉", ['='] = "₌", ['a'] = "ₐ", ['e'] = "ₑ", ['h'] = "ₕ",
	['i'] = "ᵢ", ['j'] = "ⱼ", ['k'] = "ₖ", ['l'] = "ₗ", ['m'] = "ₘ", ['n'] = "ₙ",
	['o'] = "ₒ", ['p'] = "ₚ", ['r'] = "ᵣ", ['s'] = "ₛ", ['t'] = "ₜ", ['u'] = "ᵤ",
	['v'] = "ᵥ", ['x'] = "ₓ",
};
/* clang-format on */

/* The first member of every row is its command. */
static int compare(const void *key, const void *row)
{
	const char *const *command = row;

	return span_compare(*(const struct span *)key, span_of(*command));
}

uint32_t latex_accent(struct span command)
{
	const struct accent *accent =
		bsearch(&command, accents, COUNT(accents), sizeof(*accents), compare);

	return accent == NULL ? 0 : accent->mark;
}

const char *latex_symbol(struct span command)
{
	const struct symbol *symbol =
		bsearch(&command, symbols, COUNT(symbols), sizeof(*symbols), compare);

	return symbol == NULL ? NULL : symbol->text;
}

unsigned latex_silent_arguments(struct span command)
{
	const struct silent *silent = bsearch(&command, silent_commands,
		COUNT(silent_commands), sizeof(*silent_commands), compare);

	return silent == NULL ? 0 : silent->arguments;
}

bool latex_takes_length(struct span command)
{
	static const char *const commands[] = {"kern", "mkern", "hskip", "vskip",
		"hglue", "vglue", "raise", "lower", "moveleft", "moveright"};

	return span_is_one_of(command, commands, COUNT(commands));
}

const char *latex_raised(char c)
{
	return (unsigned char)c < COUNT(raised) ? raised[(unsigned char)c] : NULL;
}

const char *latex_lowered(char c)
{
	return (unsigned char)c < COUNT(lowered) ? lowered[(unsigned char)c] : NULL;
}
