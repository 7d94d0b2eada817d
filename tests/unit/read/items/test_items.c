/* SPDX-License-Identifier: MIT */
/* Layouts of lists as people's pages have them, with what a person reads in them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "read/items/make.h"
#include "read/items/split.h"
#include "syntax/markdown.h"

/* What is listed: a line an item, `title | authors | first day | link`. */
static const struct layout {
	const char *what;
	const char *page;
	const char *want;
} layouts[] = {
	/* clang-format off */
	{"three lines with hard breaks",
	 "Fast Paths in Slow Nets  \n**Ann Roe**, John Doe  \nUSENIX NSDI 22, [Paper](p.pdf), [Talk](t)\n\n"
	 "Slow Paths in Fast Nets  \nJohn Doe, Ann Roe  \nACM SIGCOMM 21, [Code](c)\n",
	 "Fast Paths in Slow Nets | Ann Roe, John Doe | 2022-01-01 | p.pdf\n"
	 "Slow Paths in Fast Nets | John Doe, Ann Roe | 2021-01-01 | c\n"},
	{"IEEE",
	 "- A. Roe, J. Doe, and C. Poe, \"Fast paths in slow nets,\" *IEEE Trans. Netw.*, vol. 3, no. 2, pp. 1999-2010, Mar. 2020.\n"
	 "- A. Roe, \"Alone on a path,\" in *Proc. ICNP*, 2019, pp. 1-9. [[PDF]](a.pdf)\n",
	 "Fast paths in slow nets | A. Roe, J. Doe, C. Poe | 2020-03-01 | -\n"
	 "Alone on a path | A. Roe | 2019-01-01 | a.pdf\n"},
	{"APA",
	 "- Roe, A., & Doe, J. (2020). Fast paths in slow nets. *Journal of Paths, 12*(3), 1-10. https://doi.org/10.1/x\n"
	 "- Roe, A. (2019). Alone on a path: A study. *Paths*, 2.\n",
	 "Fast paths in slow nets | Roe, A., Doe, J. | 2020-01-01 | https://doi.org/10.1/x\n"
	 "Alone on a path: A study | Roe, A. | 2019-01-01 | -\n"},
	{"ACM",
	 "- Ann Roe, John Doe, and Carl Poe. 2020. Fast Paths in Slow Nets. In Proceedings of the 3rd Conference on Paths (PATHS '20).\n"
	 "- Ann Roe and John Doe. 2018. Is It Fast? A Study. In PATHS. [doi](https://doi.org/10.1/x)\n",
	 "Fast Paths in Slow Nets | Ann Roe, John Doe, Carl Poe | 2020-01-01 | -\n"
	 "Is It Fast? | Ann Roe, John Doe | 2018-01-01 | https://doi.org/10.1/x\n"},
	{"Springer",
	 "1. A. Roe, J. Doe: Fast paths in slow nets. PATHS 2020: 1-10\n2. A. Roe, J. Doe, C. Poe: On slow nets. NETS 2019: 5-9\n",
	 "Fast paths in slow nets | A. Roe, J. Doe | 2020-01-01 | -\n"
	 "On slow nets | A. Roe, J. Doe, C. Poe | 2019-01-01 | -\n"},
	{"Vancouver",
	 "- Roe A, Doe JB, Poe C. Fast paths in slow nets. J Paths. 2020;12(3):1-10.\n",
	 "Fast paths in slow nets | Roe A, Doe JB, Poe C | 2020-01-01 | -\n"},
	{"since when, and where",
	 "- Since 2018 | Walker of nets\n- Since Jan 2017: Reader of paths (Edinburgh, UK)\n"
	 "- Fast paths in slow nets, Paths of Ur (ICMS, Edinburgh, UK, November 2015)\n",
	 "Walker of nets | - | 2018-01-01 | -\nReader of paths | - | 2017-01-01 | -\n"
	 "Fast paths in slow nets, Paths of Ur (ICMS, Edinburgh, UK, November 2015) | - | 2015-11-01 | -\n"},
	{"towns and codes of countries",
	 "- Conference on Fast Paths, Rome, IT, 12/2025, [slides](s)\n- Walker of nets, Cambridge, MA, 11/2024\n",
	 "Conference on Fast Paths | - | 2025-12-01 | s\nWalker of nets | - | 2024-11-01 | -\n"},
	{"a venue in italics that begins a line of the source",
	 "- Fast paths in slow nets\n  *Journal of Paths*, 22 (2021), 27-46\n  [PDF](a)\n- Slow paths in\n  *fast* nets, 2020\n",
	 "Fast paths in slow nets | - | 2021-01-01 | a\nSlow paths in fast nets, 2020 | - | 2020-01-01 | -\n"},
	{"MLA",
	 "- Roe, Ann, John Doe, and Carl Poe. \"Fast Paths in Slow Nets.\" *Paths* 3.2 (2020): 1-10.\n",
	 "Fast Paths in Slow Nets | Roe, Ann, John Doe, Carl Poe | 2020-01-01 | -\n"},
	{"title first, names after a full stop",
	 "- Fast paths in slow nets. Ann Roe, John Doe. PATHS 2020. [pdf](a.pdf) [slides](s.pdf)\n"
	 "- Slow paths in fast nets. Ann Roe, John Doe, et al. PATHS 2019.\n",
	 "Fast paths in slow nets | Ann Roe, John Doe | 2020-01-01 | a.pdf\n"
	 "Slow paths in fast nets | Ann Roe, John Doe, et al. | 2019-01-01 | -\n"},
	{"bold title, names behind it",
	 "- **Fast Paths in Slow Nets**, Ann Roe, John Doe. *PATHS 2020*. \\[[arXiv](https://arxiv.org/abs/2001.00001)\\] \\[[code](c)\\]\n"
	 "- **Fast Paths**  \n  Ann Roe and John Doe  \n  *PATHS 2019* (Best Paper Award)\n",
	 "Fast Paths in Slow Nets | Ann Roe, John Doe | 2020-01-01 | https://arxiv.org/abs/2001.00001\n"
	 "Fast Paths | Ann Roe, John Doe | 2019-01-01 | -\n"},
	{"linked title with names in links",
	 "* [Fast Paths in Slow Nets](a.pdf)  \n  [Ann Roe](https://roe.example), [John Doe](https://doe.example)  \n  PATHS'20 \xF0\x9F\x8F\x86 **Best Paper**\n",
	 "Fast Paths in Slow Nets | Ann Roe, John Doe | 2020-01-01 | a.pdf\n"},
	{"with whom",
	 "- *Fast Paths in Slow Nets* (with Ann Roe and John Doe), Journal of Paths, 2020\n"
	 "- Slow paths, with Ann Roe. Journal of Paths, forthcoming\n"
	 "- [A theory of paths](a.pdf), joint with Carl Poe, Econometrica, 2018\n",
	 "Fast Paths in Slow Nets | Ann Roe, John Doe | 2020-01-01 | -\n"
	 "Slow paths | Ann Roe | - | -\n"
	 "A theory of paths | Carl Poe | 2018-01-01 | a.pdf\n"},
	{"counted backwards by hand",
	 "[3] A. Roe, J. Doe, \"Three paths,\" PATHS, 2022.\n\n[2] A. Roe, J. Doe, \"Two paths,\" PATHS, 2021.\n\n[1] J. Doe, A. Roe, \"One path,\" PATHS, 2020.\n",
	 "Three paths | A. Roe, J. Doe | 2022-01-01 | -\n"
	 "Two paths | A. Roe, J. Doe | 2021-01-01 | -\n"
	 "One path | J. Doe, A. Roe | 2020-01-01 | -\n"},
	{"labels of journals and conferences",
	 "- **[J2]** Ann Roe, John Doe, \"Fast paths,\" Paths, 2020.\n- [C1] Ann Roe, John Doe, \"Slow paths,\" Paths, 2019.\n",
	 "Fast paths | Ann Roe, John Doe | 2020-01-01 | -\n"
	 "Slow paths | Ann Roe, John Doe | 2019-01-01 | -\n"},
	{"venues before titles",
	 "- **\\[ICML 2024\\]** [Fast Paths in Slow Nets](a), Ann Roe, John Doe\n"
	 "- **NeurIPS'23** Slow Paths in Fast Nets. Ann Roe, John Doe\n",
	 "Fast Paths in Slow Nets | Ann Roe, John Doe | 2024-01-01 | a\n"
	 "Slow Paths in Fast Nets | Ann Roe, John Doe | 2023-01-01 | -\n"},
	{"years as headings",
	 "### 2024\n- Fast paths. Ann Roe, John Doe. PATHS.\n\n### 2023\n- Slow paths. Ann Roe, John Doe. PATHS, Mar 2023.\n",
	 "Fast paths | Ann Roe, John Doe | 2024-01-01 | -\n"
	 "Slow paths | Ann Roe, John Doe | 2023-03-01 | -\n"},
	{"years in bold",
	 "**2024**\n\n- [Fast paths](a)\n\n**2023**\n\n- [World Cup 2022 on paths](b)\n",
	 "Fast paths | - | 2024-01-01 | a\n"
	 "World Cup 2022 on paths | - | 2023-01-01 | b\n"},
	{"years as entries",
	 "- 2024\n  - [Fast paths](a)\n  - [Slow paths](b)\n- 2023\n  - [Old paths](c)\n",
	 "Fast paths | - | 2024-01-01 | a\nSlow paths | - | 2024-01-01 | b\nOld paths | - | 2023-01-01 | c\n"},
	{"news",
	 "- **[Mar 2024]** Our paper on paths was accepted at [PATHS 2024](https://paths.example)!\n"
	 "- 2024-02-10: I gave a talk at Ur. [slides](s.pdf)\n"
	 "- *05/2023* – Started at Uruk.\n"
	 "- 📣 Jan 2023: New website\n",
	 "Our paper on paths was accepted at PATHS 2024! | - | 2024-03-01 | https://paths.example\n"
	 "I gave a talk at Ur | - | 2024-02-10 | s.pdf\n"
	 "Started at Uruk | - | 2023-05-01 | -\n"
	 "New website | - | 2023-01-01 | -\n"},
	{"teaching",
	 "- **Compilers** — Spring ’24 (Teaching Fellow)\n- Networks (20 students) — Fall '23\n- Winter 2022: Databases\n- CS 101, Uruk University, Fall 2021\n",
	 "Compilers | - | 2024-03-01 | -\n"
	 "Networks (20 students) — Fall ‘23 | - | 2023-09-01 | -\n"
	 "Databases | - | 2022-01-01 | -\n"
	 "CS 101, Uruk University, Fall 2021 | - | 2021-09-01 | -\n"},
	{"service",
	 "- [SOSP'19](https://s.example), AEC Member\n- Reviewer, IEEE Transactions on Paths\n- [Systor '26](https://y.example)\n",
	 "SOSP’19 | - | 2019-01-01 | https://s.example\n"
	 "Reviewer, IEEE Transactions on Paths | - | - | -\n"
	 "Systor ‘26 | - | 2026-01-01 | https://y.example\n"},
	{"lines of thought",
	 "Hosts can be slow too, [here for more](h)  \nPaths are long.  \nNets are slow  \n",
	 "Hosts can be slow too | - | - | h\nPaths are long | - | - | -\nNets are slow | - | - | -\n"},
	{"software",
	 "- [pathtool](https://p.example): a tool for paths\n- **nettool** - another one, since 2019\n- `slowd` is a daemon.\n",
	 "pathtool | - | - | https://p.example\nnettool | - | 2019-01-01 | -\nslowd is a daemon | - | - | -\n"},
	{"talks",
	 "- \"Fast Paths\", invited talk at Ur, 12 May 2023 ([slides](s.pdf), [video](v))\n- Slow paths. Uruk, Sumer. May 2022.\n",
	 "Fast Paths | - | 2023-05-12 | s.pdf\nSlow paths. Uruk, Sumer. May 2022 | - | 2022-05-01 | -\n"},
	{"a definition list",
	 "<dl><dt>[2]</dt><dd>A. Roe, J. Doe. <b>Fast paths</b>. PATHS 2020.</dd><dt>[1]</dt><dd>A. Roe, J. Doe. <b>Slow paths</b>. PATHS 2019.</dd></dl>",
	 "Fast paths | A. Roe, J. Doe | 2020-01-01 | -\nSlow paths | A. Roe, J. Doe | 2019-01-01 | -\n"},
	{"definitions by year",
	 "<dl><dt>2020</dt><dd><a href='a'>Fast paths</a></dd><dd><a href='b'>Slow paths</a></dd><dt>2019</dt><dd><a href='c'>Old paths</a></dd></dl>",
	 "Fast paths | - | 2020-01-01 | a\nSlow paths | - | 2020-01-01 | b\nOld paths | - | 2019-01-01 | c\n"},
	{"a table with a head",
	 "| Year | Title | Authors | Venue |\n|---|---|---|---|\n| 2020 | [Fast paths](a) | Ann Roe, John Doe | PATHS |\n| 2019 | Slow paths | Ann Roe | NETS |\n",
	 "Fast paths | Ann Roe, John Doe | 2020-01-01 | a\nSlow paths | Ann Roe | 2019-01-01 | -\n"},
	{"a table with pictures",
	 "<table><tr><td><img src='x.png'></td><td><a href='a'><b>Fast paths in slow nets</b></a><br>Ann Roe, John Doe<br><em>PATHS</em>, 2020<br><a href='p'>paper</a> / <a href='c'>code</a><p>We make paths fast.</p></td></tr>"
	 "<tr><td><img src='y.png'></td><td><a href='b'><b>Slow paths in fast nets</b></a><br>Ann Roe, John Doe<br><em>PATHS</em>, 2019</td></tr></table>",
	 "Fast paths in slow nets | Ann Roe, John Doe | 2020-01-01 | a\nSlow paths in fast nets | Ann Roe, John Doe | 2019-01-01 | b\n"},
	{"repeated elements",
	 "<div class='pub'><div class='badge'>PATHS 2020</div><h4>Fast paths in slow nets</h4><p>Ann Roe, John Doe</p><a href='p.pdf'>PDF</a></div>"
	 "<div class='pub'><div class='badge'>PATHS 2019</div><h4>Slow paths in fast nets</h4><p>Ann Roe, John Doe</p><a href='q.pdf'>PDF</a></div>",
	 "Fast paths in slow nets | Ann Roe, John Doe | 2020-01-01 | p.pdf\nSlow paths in fast nets | Ann Roe, John Doe | 2019-01-01 | q.pdf\n"},
	{"elements that ask for Markdown",
	 "<div class=\"paper\" markdown=\"1\">\n\n**[Fast paths](a)**  \nAnn Roe, John Doe  \nPATHS 2020\n\n</div>\n<div class=\"paper\" markdown=\"1\">\n\n**[Slow paths](b)**  \nAnn Roe, John Doe  \nPATHS 2019\n\n</div>\n",
	 "Fast paths | Ann Roe, John Doe | 2020-01-01 | a\nSlow paths | Ann Roe, John Doe | 2019-01-01 | b\n"},
	{"a theme's bibliography",
	 "<h2 class='year'>2020</h2><ol class='bibliography'><li><div class='row'><div class='col-sm-2 abbr'><abbr class='badge'>PATHS</abbr></div><div class='col-sm-8'><div class='title'>Fast Paths</div><div class='author'>Ann Roe, <em>John Doe</em>, and Carl Poe</div><div class='periodical'><em>In PATHS</em> Mar 2020</div><div class='links'><a class='abstract btn'>Abs</a><a href='a.pdf' class='btn'>PDF</a><a href='c' class='btn'>Code</a></div><div class='abstract hidden'><p>We saw in 2031.</p></div></div></div></li></ol>",
	 "Fast Paths | Ann Roe, John Doe, Carl Poe | 2020-03-01 | a.pdf\n"},
	{"headings are titles",
	 "Some papers that I like.\n\n#### Fast paths in slow nets\nAnn Roe, John Doe  \nPATHS 2020\n\n[paper](a) [code](b)\n\n#### Slow paths in fast nets\nAnn Roe, John Doe  \nPATHS 2019\n",
	 "Fast paths in slow nets | Ann Roe, John Doe | 2020-01-01 | a\nSlow paths in fast nets | Ann Roe, John Doe | 2019-01-01 | -\n"},
	{"names in several languages",
	 "- Über Pfade. Jürgen Müller und Änne Groß. Pfade, März 2021.\n- Des chemins. Hélène d’Orme et Zoé Îsle. Chemins, décembre 2020.\n- 关于路径的研究. 张三, 李四. 2022年3月\n",
	 "Über Pfade | Jürgen Müller, Änne Groß | 2021-03-01 | -\n"
	 "Des chemins | Hélène d’Orme, Zoé Îsle | 2020-12-01 | -\n"
	 "关于路径的研究 | 张三, 李四 | 2022-03-01 | -\n"},
	{"empty links and e-mail",
	 "- [Fast paths]() by Ann Roe. [Paper](#) [Mail](mailto:a@b.example) [Slides](s)\n",
	 "Fast paths | Ann Roe | - | s\n"},
	{"pictures as links",
	 "- **Fast paths in nets**, Ann Roe, John Doe, PATHS 2020 [![code](x.svg)](https://c.example) [![](y.svg)](https://arxiv.org/abs/2001.00001)\n",
	 "Fast paths in nets | Ann Roe, John Doe | 2020-01-01 | https://arxiv.org/abs/2001.00001\n"},
	{"lines without hard breaks",
	 "Fast paths in slow nets\nAnn Roe, John Doe\nPATHS 2020\n\n**Slow paths in fast nets**\nAnn Roe, John Doe\nPATHS 2019\n",
	 "Fast paths in slow nets | Ann Roe, John Doe | 2020-01-01 | -\nSlow paths in fast nets | Ann Roe, John Doe | 2019-01-01 | -\n"},
	{"names behind the venue",
	 "- **[Fast paths](a)**  \n  *PATHS 2025*   Authors\nAnn Roe, John Doe\n",
	 "Fast paths | Ann Roe, John Doe | 2025-01-01 | a\n"},
	{"titles like names, authors alone",
	 "- **Superdense Paths, Tangled Nets and Silent Springs**\n\n    Ann Roe, 2024\n- **Paths**\n\n    Ann Roe, John Doe, *2023*\n",
	 "Superdense Paths, Tangled Nets and Silent Springs | Ann Roe | 2024-01-01 | -\nPaths | Ann Roe, John Doe | 2023-01-01 | -\n"},
	{"a collaboration behind names, a state behind a title",
	 "- A. Roe et al. (Paths Collaboration). *Fast paths in nets*. Phys. Rev. D 107 (2023)\n- **Slow paths (Accepted)**, Ann Roe, John Doe, 2022\n",
	 "Fast paths in nets | A. Roe, et al. | 2023-01-01 | -\nSlow paths | Ann Roe, John Doe | 2022-01-01 | -\n"},
	{"people, by their names",
	 "- [Ann Roe](a), (now at the University of Nets)\n- Ben Doe, (MSc from Nets, now at [Paths](p))\n- Carl Poe — PhD student at Nets\n",
	 "Ann Roe | - | - | a\nBen Doe | - | - | p\nCarl Poe | - | - | -\n"},
	{"a bold line heads its paragraph",
	 "**Fast paths in slow nets**  \nAnn Roe.  \nThesis at Ur. 2024.  \n[**Prize of the guild**](g)  \n[[pdf]](p)\n\n"
	 "**Slow paths in fast nets**  \nAnn Roe - John Doe  \n[PATHS 2020](v)  \n([slides](s)) ([paper](q))\n",
	 "Fast paths in slow nets | Ann Roe | 2024-01-01 | p\n"
	 "Slow paths in fast nets | Ann Roe, John Doe | 2020-01-01 | q\n"},
	{"a year behind names, another of the venue",
	 "- Roe, A., & Doe, J. (2021). Fast paths in slow nets. In Proceedings of PATHS 2020, Ur. \\[[doi:10.1/978-3-030-75333-7](d)] \\[[preprint](p)]\n",
	 "Fast paths in slow nets | Roe, A., Doe, J. | 2021-01-01 | d\n"},
	{"surnames of two words, and others left out",
	 "- Roe, A., Poe, C., ... & Lagash Doe, J. (2021). Fast paths in slow nets. *Paths*, 2.\n"
	 "- De Roe, Ann. 2015. \"Mass on paths.\" PATHS.\n",
	 "Fast paths in slow nets | Roe, A., Poe, C., Lagash Doe, J. | 2021-01-01 | -\n"
	 "Mass on paths | De Roe, Ann | 2015-01-01 | -\n"},
	{"names, title, venue, labels between commas",
	 "- **Ann Roe**, John Doe, et. al, Carl Poe, Fast paths in slow nets, PATHS 2024,[paper](p),[code](c)\n"
	 "- **Ann Roe**\\*, John Doe\\*, Slow paths in fast nets, PATHS 2023, NETS workshop AI4P 2023, [paper](q)\n"
	 "- \\* means the same contribution.\n",
	 "Fast paths in slow nets | Ann Roe, John Doe, et al., Carl Poe | 2024-01-01 | p\n"
	 "Slow paths in fast nets | Ann Roe, John Doe | 2023-01-01 | q\n"},
	{"titles that begin like names",
	 "- A. Roe, J. Doe, [*Rare Path Gap and Thresholds in Square Nets*](a) (2025).\n"
	 "- Programming of paths with Free Arrays  \n  28th Workshop on Paths, 07.09.2020\n",
	 "Rare Path Gap and Thresholds in Square Nets | A. Roe, J. Doe | 2025-01-01 | a\n"
	 "Programming of paths with Free Arrays | - | 2020-09-07 | -\n"},
	{"with whom, behind a year",
	 "- [Fast paths](a), 2019, with Ann Roe (University of Ur).\n",
	 "Fast paths | Ann Roe | 2019-01-01 | a\n"},
	{"emphasis inside a link",
	 "- <a href='a'>Paths in the *Nets of Ur* on air</a>\n",
	 "Paths in the Nets of Ur on air | - | - | a\n"},
	{"what an abbreviation in brackets names",
	 "- Editor of the Journal of Paths (IEEE OJ-P)\n",
	 "Editor of the Journal of Paths (IEEE OJ-P) | - | - | -\n"},
	{"names and venues in elements of their own",
	 "<div class='pub'><div class='pub-text'><span class='author-own'>Roe, A.</span>, & Doe, J. (2025). Fast paths in slow nets. <span class='journal-name'>Paths</span>.</div><div class='pub-links'><a href='p'>OSF / Preprint</a></div></div>"
	 "<div class='pub'><div class='pub-text'><span class='author-own'>Roe, A.</span> (2024). Slow paths in fast nets. <span class='journal-name'>Nets of Paths</span>.</div><div class='pub-links'><a href='q'>DOI</a></div></div>",
	 "Fast paths in slow nets | Roe, A., Doe, J. | 2025-01-01 | p\nSlow paths in fast nets | Roe, A. | 2024-01-01 | q\n"},
	{"elements whose parts are repeated with them",
	 "<div class='card'><div class='card-title'>Fast paths in slow nets</div><div class='card-authors'>Ann Roe and John Doe and Carl Poe</div><div class='card-meta'>Journal of Paths · 2025</div></div>"
	 "<div class='card'><div class='card-title'>Slow paths in fast nets</div><div class='card-authors'>Ann Roe and John Doe and Carl Poe</div><div class='card-meta'>Journal of Paths · 2024</div></div>",
	 "Fast paths in slow nets | Ann Roe, John Doe, Carl Poe | 2025-01-01 | -\nSlow paths in fast nets | Ann Roe, John Doe, Carl Poe | 2024-01-01 | -\n"},
	{"cards under years, with lists of their own",
	 "<div class='year-group'><h2 class='year-label'>2025</h2><div class='card'><h3 class='card-title'>Congress of Paths</h3><p>Nov 2025, Ur</p><ul><li>27/11: The ethics of paths and nets</li><li>28/11: A map of all the nets</li></ul></div>"
	 "<div class='card'><h3 class='card-title'>Workshop on Nets</h3><p>May 2025, Uruk, with exercises</p></div></div>"
	 "<div class='year-group'><h2 class='year-label'>2023</h2><div class='card'><h3 class='card-title'>Paths in practice</h3><p>Feb 2023, Uruk, with exercises</p></div></div>",
	 "Congress of Paths | - | 2025-11-01 | -\nWorkshop on Nets | - | 2025-05-01 | -\nPaths in practice | - | 2023-02-01 | -\n"},
	{"quotations with lists of links",
	 "<blockquote class='note'><p>Fast paths in slow nets</p><p>Ann Roe, John Doe</p><ul><li><a href='a'><em>Journal of Paths</em>, 2025</a></li><li><a href='b'><em>PATHS of Ur</em>, 2024</a> (talk)</li></ul></blockquote>"
	 "<blockquote class='note'><p>Slow paths in fast nets</p><p>Ann Roe, John Doe</p><ul><li><a href='c'><em>PATHS</em>, 2023</a></li></ul></blockquote>",
	 "Fast paths in slow nets | Ann Roe, John Doe | 2025-01-01 | a\nSlow paths in fast nets | Ann Roe, John Doe | 2023-01-01 | c\n"},
	{"a heading over headings that are titles",
	 "## Talks and more\n\n## Fast paths in slow nets\n\nDate: June 6, 2025  \nPlace: Ur\n\n## Slow paths in fast nets\n\nDate: May 2024  \nPlace: Uruk\n",
	 "Fast paths in slow nets | - | 2025-06-06 | -\nSlow paths in fast nets | - | 2024-05-01 | -\n"},
	{"initials that are words elsewhere, and those that stand last",
	 "- Z Roe, **A Doe**, Y Poe, JB Moe. Robust paths in slow nets. *Paths*, 2020.\n"
	 "- Roe A., Doe B. C., Poe W. Detecting paths in nets. PATHS 2021.\n"
	 "- Roe, A. B., and C. D. Doe. 2018. Paths after fires. *Nets* 9.\n",
	 "Robust paths in slow nets | Z Roe, A Doe, Y Poe, JB Moe | 2020-01-01 | -\n"
	 "Detecting paths in nets | Roe A., Doe B. C., Poe W. | 2021-01-01 | -\n"
	 "Paths after fires | Roe, A. B., C. D. Doe | 2018-01-01 | -\n"},
	{"offices are no people",
	 "- UR CSP [Committee for Paths](c) (2022)\n"
	 "- Workshop Co-Organizer: [Paths for Nets: Reasoning, Assistance, and Collaboration (P4N)](p), PATHS 2025.\n",
	 "UR CSP Committee for Paths | - | 2022-01-01 | c\n"
	 "Workshop Co-Organizer: Paths for Nets: Reasoning, Assistance, and Collaboration (P4N), PATHS 2025 | - | 2025-01-01 | p\n"},
	{"full stops of a full width",
	 "* 秋野道子．[道と網について](a)．第3回道路研究会，2022年3月23日．\n* 秋野道子，冬野網男．網と道について．網研究会，2021年12月8日．\n",
	 "道と網について | 秋野道子 | 2022-03-23 | a\n網と道について | 秋野道子, 冬野網男 | 2021-12-08 | -\n"},
	{"a title and what became of it",
	 "- Paths and voting: Evidence from Ur - Accepted for presentation at PATHS (Ur). Preprint available.\n"
	 "- Nets and markets - Draft coming soon\n",
	 "Paths and voting: Evidence from Ur | - | - | -\nNets and markets | - | - | -\n"},
	{"what a page says of itself",
	 "<div class='topnav'><a href='i'>Paths Home Page</a></div><p>Fast paths. Ann Roe, John Doe. PATHS 2020.</p><p>Slow paths. Ann Roe, John Doe. PATHS 2019.</p><p>This file was generated by a mill.</p>",
	 "Fast paths | Ann Roe, John Doe | 2020-01-01 | -\nSlow paths | Ann Roe, John Doe | 2019-01-01 | -\n"},
	{"a line in italics heads its paragraph",
	 "*Young Paths: a meeting*  \nUr, July 2022.  \n[slides](s)\n\n*Uruk University*  \nUruk, 2023.  \n[paper](p)\n",
	 "Young Paths: a meeting | - | 2022-07-01 | s\nUruk University | - | 2023-01-01 | p\n"},
	{"captions and sentences between papers",
	 "Below is a list of my papers.\n\n**Papers in nets that were reviewed:**\n\nRoe, A., & Doe, J. (2021). Fast paths. *Nets*.\n\n**Dissertation**\n\nRoe, A. (2019). Slow paths in nets of old. Thesis, Ur.\n",
	 "Fast paths | Roe, A., Doe, J. | 2021-01-01 | -\nSlow paths in nets of old | Roe, A. | 2019-01-01 | -\n"},
	{"columns made of wide blanks",
	 "* 2024&thinsp;&nbsp;&emsp;&emsp;Young Walker of Ur\n* 2018, 2019&emsp;Prize for Nets\n",
	 "Young Walker of Ur | - | 2024-01-01 | -\nPrize for Nets | - | 2018-01-01 | -\n"},
	{"what was told at events",
	 "- 2026 Meeting of Walkers @ Ur “Fast Paths: From Nets to Roads” [[Slides](s)].\n"
	 "- **NETS 2025.** The Society for Nets. Title: \"On the Value of Paths\", Uruk, Summer 2025.\n",
	 "Fast Paths: From Nets to Roads | - | 2026-01-01 | s\nOn the Value of Paths | - | 2025-06-01 | -\n"},
	{"an author alone, several times",
	 "**Ann Roe**. Minimal requirements for a claim to paths.\n\n**Ann Roe**. Paths as a promising way to walk.\n",
	 "Minimal requirements for a claim to paths | Ann Roe | - | -\nPaths as a promising way to walk | Ann Roe | - | -\n"},
	{"titles with names in them, and labels that are explained",
	 "- **Provably Straight Paths with Restarted Walkers and Old-fashioned Maps**  \n  Ann Roe, John Doe, accepted at *PATHS 2026*\n"
	 "- **[Loss Models](l)** - Foundations for walkers\n",
	 "Provably Straight Paths with Restarted Walkers and Old-fashioned Maps | Ann Roe, John Doe | 2026-01-01 | -\n"
	 "Loss Models | - | - | l\n"},
	{"names that cannot be read to their end",
	 "- Ann Roe, John Doe, CarlPoe, and Zoe Moe. \"Training walkers on slow paths\" To appear in PATHS 2026.\n",
	 "Training walkers on slow paths | Ann Roe, John Doe | 2026-01-01 | -\n"},
	{"initials with and without full stops, a link behind a title",
	 "- Roe S, Doe G.A., Poe J.C. & Moe J.D. [Paths at high speed in slow nets](a). NETS. 14: 5578.\n"
	 "- A. Roe and B. Doe. Mapping the paths of people on X. [Paths in Brief, 65, 112](b). Preprint 2026.\n",
	 "Paths at high speed in slow nets | Roe S, Doe G.A., Poe J.C., Moe J.D. | - | a\n"
	 "Mapping the paths of people on X | A. Roe, B. Doe | 2026-01-01 | b\n"},
	{"a venue and a dash before a title",
	 "- **PATHS 2024** - A Decoupled Approach for Paths in Nets  \n  *Ann Roe, John Doe*\n",
	 "A Decoupled Approach for Paths in Nets | Ann Roe, John Doe | 2024-01-01 | -\n"},
	{"a table whose head has blanks in it",
	 "| Venue | Date &nbsp; &nbsp; | Talk Title |\n|---|---|---|\n| [Nets (PATHS 2020)](p) | 2020-12-11 | Learning to walk |\n",
	 "Learning to walk | - | 2020-12-11 | p\n"},
	{"a label that a sentence goes on behind, numbers close to names",
	 "- WIP [lecture notes](n) on paths for walkers and roads.\n"
	 "- 1.Ann Roe, John Doe. \"Fast paths in slow nets\" PATHS 2020\n",
	 "WIP lecture notes on paths for walkers and roads | - | - | n\n"
	 "Fast paths in slow nets | Ann Roe, John Doe | 2020-01-01 | -\n"},
	{"numbers and dashes before names",
	 "28 -  Roe, A., and **Doe, J.**, \"Paths in the sea.\" Nets 10, (2024)\n\n27 – Doe, J., & Roe, A., “Paths of eddies”, Nets, (2023)\n",
	 "Paths in the sea | Roe, A., Doe, J. | 2024-01-01 | -\nPaths of eddies | Doe, J., Roe, A. | 2023-01-01 | -\n"},
	{"with whom, in other languages",
	 "- *Chemins et réseaux*, avec A. Roe et J. Doe.\n  *J. Rés. Ur* 13 (2025), 41 pp.\n"
	 "- **Wege und Netze**  \n  *mit Anna Roe und Hans Doe*  \n  2019, Ur\n"
	 "- *Sul cammino*.  \n  *J. Reti Ur* 34 (2023), 903–916.\n",
	 "Chemins et réseaux | A. Roe, J. Doe | 2025-01-01 | -\n"
	 "Wege und Netze | Anna Roe, Hans Doe | 2019-01-01 | -\n"
	 "Sul cammino | - | 2023-01-01 | -\n"},
	{"full stops in brackets",
	 "- Seminar: Paths and nets for walkers of all kinds (B.Sc. Mathematics), Ur University, Winter semester 2024.\n"
	 "- Paths and Nets I and II (B.Sc. Economics), Ur University, 2021 - 2022.\n",
	 "Seminar: Paths and nets for walkers of all kinds (B.Sc. Mathematics), Ur University, Winter semester 2024 | - | 2024-01-01 | -\n"
	 "Paths and Nets I and II (B.Sc. Economics), Ur University, 2021 - 2022 | - | 2022-01-01 | -\n"},
	{"a question and its answer; with whom, at the end",
	 "- Nets, Roads and the Prospects for Walked Paths? Evidence from Ur and Uruk (with Ann Roe, John Doe)\n"
	 "- Road Space, Walker Market Access, and Social Paths (with Ann Roe)\n",
	 "Nets, Roads and the Prospects for Walked Paths? Evidence from Ur and Uruk | Ann Roe, John Doe | - | -\n"
	 "Road Space, Walker Market Access, and Social Paths | Ann Roe | - | -\n"},
	{"a question and a description",
	 "- Which paths do walkers choose? We asked many of them over the years, and most of them told us that they like a path that others have walked before them\n"
	 "- Who mends the nets of Ur? Anyone who has the time, and those who have none but find that nobody else does it, which is how most of them are mended\n",
	 "Which paths do walkers choose? | - | - | -\nWho mends the nets of Ur? | - | - | -\n"},
	{"papers parted by empty lines",
	 "<p>Roe L, Doe M. (2021). Paths of the sea. <b>Nets</b> 16. (<a href='a'>DOI:10.1/a</a>).<br>\n <br>\nDoe M, Roe L. (2020). Paths of old. <b>Nets</b> 15.\n(<a href='b'>DOI:10.1/b</a>).<br><br>Roe L. (2019). Nets of slow paths. <b>Nets</b> 14. (<a href='c'>DOI:10.1/c</a>).</p>\n",
	 "Paths of the sea | Roe L, Doe M | 2021-01-01 | a\nPaths of old | Doe M, Roe L | 2020-01-01 | b\nNets of slow paths | Roe L. | 2019-01-01 | c\n"},
	{"abstracts and ways back between titles",
	 "[**Caminhos e redes (2019)**](a)\n\n**Resumo**: Neste trabalho, investigamos as redes dos caminhos e o que fazem os que andam por eles todos os dias do ano.\n\n**Redes de Ur (no prelo)**\n\n**Abstract**: We ask how nets of paths can be made fast, and what it takes to keep them so while people walk.\n\n[回到顶部](#top)\n",
	 "Caminhos e redes | - | 2019-01-01 | a\nRedes de Ur (no prelo) | - | - | -\n"},
	{"a linked title of two words, and who wrote it too",
	 "- [Measuring Paths](a), *Journal of Nets*, Vol. 1, March 2023. (With Ann Roe, John Doe, and Carl Poe.)\n"
	 "- [Paths and Nets: A Study](b), *Journal of Nets*, Vol. 2, 2021. (With Ann Roe.)\n",
	 "Measuring Paths | Ann Roe, John Doe, Carl Poe | 2023-03-01 | a\nPaths and Nets: A Study | Ann Roe | 2021-01-01 | b\n"},
	{"authors that are no people",
	 "- Rede de Caminhos/ACESSO. (dezembro 2013). [Estudo sobre o estado dos caminhos](a). Ur.\n- Walkers Union. (2012). Study on roads and their walkers. Uruk.\n",
	 "Estudo sobre o estado dos caminhos | Rede de Caminhos/ACESSO | 2013-12-01 | a\nStudy on roads and their walkers | Walkers Union | 2012-01-01 | -\n"},
	{"whose books, and what they are called",
	 "<p>Roe, Anna: <span style='font-style:italic'>Wege</span> [Ösvények]<br> Ur : Netz, 2025\n<p>Doe, Max: <i>Ein Netz für alle</i> [Háló]<br> Uruk : Weg, 2024\n",
	 "Wege | Roe, Anna | 2025-01-01 | -\nEin Netz für alle | Doe, Max | 2024-01-01 | -\n"},
	{"since when, in other languages",
	 "| 2003年4月 - 現在 | 道路学会 |\n| 2006年10月 - 現在 | 網学会 |\n",
	 "道路学会 | - | 2003-04-01 | -\n網学会 | - | 2006-10-01 | -\n"},
	{"years around groups of one",
	 "<div class='y'><h2>2026</h2><div class='e'><h3><a href='a'>Paths in nets</a></h3><p>Roe, A. &amp; Doe, J., 29 Apr 2026. 44 p.</p></div></div>\n"
	 "<div class='y'><h2>2023</h2><div class='e'><h3><a href='b'>Nets of paths</a></h3><p>Roe, A. &amp; Doe, J., 2 Aug 2023. 18 p.</p></div></div>\n",
	 "Paths in nets | Roe, A., Doe, J. | 2026-04-29 | a\nNets of paths | Roe, A., Doe, J. | 2023-08-02 | b\n"},
	{"what was told on a day",
	 "- **11/2025, [Seminar of Nets, Ur](a)**: “Some aspects of some paths”.\n- **05/2023, [Walkers’ seminar](b)**:\"An analysis of all paths\" (with slides).\n",
	 "Some aspects of some paths | - | 2025-11-01 | a\nAn analysis of all paths | - | 2023-05-01 | b\n"},
	{"titles in Han and kana",
	 "1. 秋野道子, 冬野網男, 林薫：道路計画学, 京都道路出版会, 628p, 2013. 2.\n1. 秋野道子, 冬野網男：ウルにおける道の解析, 道路論文集, 18, 487-492, 2012.\n",
	 "道路計画学 | 秋野道子, 冬野網男, 林薫 | 2013-01-01 | -\nウルにおける道の解析 | 秋野道子, 冬野網男 | 2012-01-01 | -\n"},
	{"a full stop inside what stands out",
	 "<ul><li>Roe, A., &amp; Doe, J. (2023). <a href='a'><b>Counting dogs on paths. </b></a>medNets, 2023-04.</li><li>Roe, A., &amp; Doe, J. (2022). <a href='b'><b>Counting walkers.</b></a> Nets, 3.</li></ul>\n",
	 "Counting dogs on paths | Roe, A., Doe, J. | 2023-01-01 | a\nCounting walkers | Roe, A., Doe, J. | 2022-01-01 | b\n"},
	{"linked titles of capitalised words",
	 "- [Walking Dimensions](a), with A. Roe, appeared [here](b) in Nets 2019.\n- [Digit Paths and Road Convolutions](c), Nets Ur 2014.\n"
	 "- [Paths of Slow Nets in Ur](d), with A. Roe and J. Doe, Nets, 2013.\n",
	 "Walking Dimensions | A. Roe | 2019-01-01 | a\nDigit Paths and Road Convolutions | - | 2014-01-01 | c\nPaths of Slow Nets in Ur | A. Roe, J. Doe | 2013-01-01 | d\n"},
	{"a journal that is linked by its DOI",
	 "- Roe, A., Doe, J. (2025), Analysis of walking around. [Comm. Nets, 78: 1359](https://doi.org/10.1/x) ([preprint](https://arxiv.org/abs/1)).\n",
	 "Analysis of walking around | Roe, A., Doe, J. | 2025-01-01 | https://doi.org/10.1/x\n"},
	{"lines of the source that are none of the page",
	 "<ul><li>Roe, A. and J. Doe: Evaluation of paths in low areas\n in Ur City, Journal\n of Nets, 70, 4, 2014.</li><li>Roe, A., J. Doe: Paths, old and new, Annals\n of Nets, 2013.</li></ul>\n",
	 "Evaluation of paths in low areas in Ur City | Roe, A., J. Doe | 2014-01-01 | -\nPaths, old and new | Roe, A., J. Doe | 2013-01-01 | -\n"},
	{"tables without rows, entries without lists",
	 "<table class='p'><td><p>2. Roe A, Doe J. <em>Paths are a base for walkers</em>. <b>Nets</b>. 2017 Jan 31;49(2):170.</p></td></table>\n\n<table class='p'><td><p>1. Doe J, Roe A. <em>Nets for walkers</em>. <b>Nets</b>. 2016 Oct 14.</p></td></table>\n",
	 "Paths are a base for walkers | Roe A, Doe J | 2017-01-31 | -\nNets for walkers | Doe J, Roe A | 2016-10-14 | -\n"},
	{"an entry that no list holds",
	 "### 2016\n\n<li id='n'>\n  Ur Council. (March 2016). <a href='a'>Study on the paths of Ur</a>. Ur.\n</li>\n\n### 2013\n\n* Roe, A. (2013). Paths in nets of old.\n",
	 "Study on the paths of Ur | Ur Council | 2016-03-01 | a\nPaths in nets of old | Roe, A. | 2013-01-01 | -\n"},
	{"days under a year",
	 "### 2019\n\n- Jul 03: [Fast paths](a) accepted at NETS\n- 4 June – Visited the walkers of Ur\n- May: a talk in Ur\n\n### 2018\n\n- March on the roads of Ur\n",
	 "Fast paths | - | 2019-07-03 | a\nVisited the walkers of Ur | - | 2019-06-04 | -\na talk in Ur | - | 2019-05-01 | -\nMarch on the roads of Ur | - | 2018-01-01 | -\n"},
	{"two names with a colon, particles between them",
	 "- Roe, Ann Marie: *Wege*. Ur, 2019.\n- Roe Doe, Anna: *Netze*. Ur, 2018.\n- Xavier Roe i Doe, John Moe: Paths for walkers. NETS 2017.\n",
	 "Wege | Roe, Ann Marie | 2019-01-01 | -\nNetze | Roe Doe, Anna | 2018-01-01 | -\nPaths for walkers | Xavier Roe i Doe, John Moe | 2017-01-01 | -\n"},
	{"editors and others left out",
	 "- Roe, A., Doe, J. and Poe, K. (Eds.)(2014) “Proceedings of the Sixth Walk”, Ur.\n- Roe, A., [...] and Doe, J., “Shifts in paths”, Nets, (2020).\n",
	 "Proceedings of the Sixth Walk | Roe, A., Doe, J., Poe, K. | 2014-01-01 | -\nShifts in paths | Roe, A., Doe, J. | 2020-01-01 | -\n"},
	{"a year that Markdown takes for a number",
	 "- 2026. Learning to walk under observation. Ann Roe, John Doe. Nets.\n- 2025. A survey of paths. Ann Roe, Carl Poe. Nets.\n",
	 "Learning to walk under observation | Ann Roe, John Doe | 2026-01-01 | -\nA survey of paths | Ann Roe, Carl Poe | 2025-01-01 | -\n"},
	{"a journal and its volume",
	 "- Roe, A., J. Doe: Estimation of walks in low areas, Uruk, Asian Walking Environment, 5, 67-73, 2013.\n- Roe, A., J. Doe: Paths, old and new, Nets, 7, 2012.\n",
	 "Estimation of walks in low areas, Uruk | Roe, A., J. Doe | 2013-01-01 | -\nPaths, old and new | Roe, A., J. Doe | 2012-01-01 | -\n"},
	{"what became of linked titles",
	 "- [Self-Same Sets with Positive Walking Measure](a) (with A. Roe and J. Doe), Nets 2014.\n- [Counting Paths and the Absolute Roads of Ur](b) appeared [here](c) in Nets, 2013.\n",
	 "Self-Same Sets with Positive Walking Measure | A. Roe, J. Doe | 2014-01-01 | a\nCounting Paths and the Absolute Roads of Ur | - | 2013-01-01 | b\n"},
	{"what a workshop is called, and where it was",
	 "- Ann Roe, John Doe: Evaluation of walkers on paths (SALT 2016). NETS 2016: 337-340\n- Ann Roe, John Doe: Fast paths (NETS 2015). [pdf](a)\n",
	 "Evaluation of walkers on paths (SALT 2016) | Ann Roe, John Doe | 2016-01-01 | -\nFast paths | Ann Roe, John Doe | 2015-01-01 | a\n"},
	{"courses in bold and what they teach",
	 "**Algorithms**\n\nIntroduction to the concept of paths. Structures that repeat. Nets of all kinds.\n\n**Paths - 1**\n\nWays that call themselves. Files of paths that walkers keep.\n\nWiki: https://ur.example/wiki\n",
	 "Algorithms | - | - | -\nPaths - 1 | - | - | https://ur.example/wiki\n"},
	{"semicolons between names, a linked title behind them",
	 "Roe, J.W.C; Doe, P.C.F.; Poe, C. A. [Sumarização automática](a). In: Livro de Ur. 2ed. 2024\n\nRoe, R; Doe, Paula C.F.; Poe, J.W.C. Avaliação de caminhos na rede. Revista Ur, 2026 (to appear).\n",
	 "Sumarização automática | Roe, J.W. C, Doe, P.C.F., Poe, C. A. | 2024-01-01 | a\nAvaliação de caminhos na rede | Roe, R, Doe, Paula C.F., Poe, J.W.C. | 2026-01-01 | -\n"},
	{"people of one name",
	 "1. B. T. Roe, Zan, Suy, W. A. Doe, and A. Poe, \"Paths across nets,\" *Int. J. Paths*, 2025.\n",
	 "Paths across nets | B. T. Roe | 2025-01-01 | -\n"},
	{"who wrote it, at the end",
	 "* **NETS'2005**, Conference on Nets - January 20-21 2005, Ur, Path system design: a walker driven approach, A. Roe, P.A.Doe, X. Poe (Ur University)\n* **ROADS'2004**, Ur, Chains of paths for walkers, JM. Doe, A. Roe.\n",
	 "NETS’2005 | A. Roe, P.A. Doe, X. Poe | 2005-01-20 | -\nROADS’2004 | JM. Doe, A. Roe | 2004-01-01 | -\n"},
	{"COVID-19 is no year",
	 "- COVID-19 and paths\n- Paths of 2000 students\n",
	 "COVID-19 and paths | - | - | -\nPaths of 2000 students | - | - | -\n"},
	{"a label in a sentence ends a title before where it was shown",
	 "- Walls+ - Roads in Ur [Slides](a.pdf) presented at the [Road Seminar](s) at Uruk\n"
	 "- Walls in Nets [Slides](b.pdf) at [PATHS '23](p)\n"
	 "- [PATHS 2025] Roads go on for years. See our [paper](c)\n",
	 "Walls+ - Roads in Ur | - | - | a.pdf\n"
	 "Walls in Nets | - | 2023-01-01 | b.pdf\n"
	 "Roads go on for years. See our paper | - | 2025-01-01 | c\n"},
	{"an event and its year before a linked title",
	 "* Open Talk@PATHS, 2024, [Slow walks in the fast nets of Ur](a)\n"
	 "* PATHS 2023, [Roads and walls](b)\n",
	 "Slow walks in the fast nets of Ur | - | 2024-01-01 | a\n"
	 "Roads and walls | - | 2023-01-01 | b\n"},
	{"commas around the day",
	 "- **Fast paths**  \n  *Paths of Ur (PATHS) 2021*  \n  Uruk, July, 21, 2021\n",
	 "Fast paths | - | 2021-07-21 | -\n"},
	{"names in bold begin the line behind a bold title",
	 "**Low roads redux for large models.**\n**Ann Roe**, John Doe, Carl B. Poe.\n*Talk, **PATHS** 2026.*\n[[Paper](a)]\n\n"
	 "**High roads of small models.**\nCarl B. Poe, **Ann Roe**.\n*PATHS 2025*\n",
	 "Low roads redux for large models | Ann Roe, John Doe, Carl B. Poe | 2026-01-01 | a\n"
	 "High roads of small models | Carl B. Poe, Ann Roe | 2025-01-01 | -\n"},
	{"a bold title of words that labels have",
	 "* __Version control.__\nA small workshop for the people of Ur.\n* __Paths.__\nAnother one.\n",
	 "Version control | - | - | -\nPaths | - | - | -\n"},
	{"a quotation that a title begins with",
	 "- Roe, A. (2025).<br>**“It walks on my road” - working as a walker in many nets**.<br>At *PATHS 2019*\n"
	 "- Roe, A., Doe, J. (2023). “I could not”: A study of walkers in nets. Paths, 4(1), 5-9.\n",
	 "“It walks on my road” - working as a walker in many nets | Roe, A. | 2025-01-01 | -\n"
	 "“I could not”: A study of walkers in nets | Roe, A., Doe, J. | 2023-01-01 | -\n"},
	{"the owner's name in a span",
	 "- <span class=\"own\">A. Roe</span>, J. Doe and C. Poe<br>\"Fast paths in slow nets\"<br><i>Paths</i>, 2024\n",
	 "Fast paths in slow nets | A. Roe, J. Doe, C. Poe | 2024-01-01 | -\n"},
	{"the name of an event in italics is nobody's",
	 "- **Yet another path**<br>\n  *Journées Nationales de la Route Humaine*  \n  July, 2022\n",
	 "Yet another path | - | 2022-07-01 | -\n"},
	{"a short title behind names",
	 "- A. Roe, J. Doe. *k-Indivisible Crossing Roads*.<br>In *Paths 8*. 2020. ([pdf](a))\n"
	 "- A. Roe. *On Roads*.<br>In *Nets 9*. 2019. ([pdf](b))\n",
	 "k-Indivisible Crossing Roads | A. Roe, J. Doe | 2020-01-01 | a\n"
	 "On Roads | A. Roe | 2019-01-01 | b\n"},
	{"a title that reads as names",
	 "- [06/24/21] *Hochwald Lattices and Shuffle Lattices*.<br>Im *Walking Seminar* (online), TU Ur. ([Slides](a))\n"
	 "- [05/25/21] *Posets of roads*.<br>In der AG Wege, TU Ur.\n",
	 "Hochwald Lattices and Shuffle Lattices | - | 2021-06-24 | a\n"
	 "Posets of roads | - | 2021-05-25 | -\n"},
	{"brackets that a word goes on behind",
	 "- [05/25/21] (Walk)ics: Recent advances on roads\n- [04/23/21] Roads and how to walk on them\n",
	 "(Walk)ics: Recent advances on roads | - | 2021-05-25 | -\n"
	 "Roads and how to walk on them | - | 2021-04-23 | -\n"},
	{"bars before links of any name",
	 "PyRoads Frankfurt (Main) – (Efficient) walks with roads \\|\n[SlideBox](a) \\|\n[DeckBox](b)\n\n"
	 "Ur Buzzwords – Taming the walls in nets \\| [SlideBox](c)\n",
	 "PyRoads Frankfurt (Main) – (Efficient) walks with roads | - | - | a\n"
	 "Ur Buzzwords – Taming the walls in nets | - | - | c\n"},
	{"people, and what they are",
	 "- Ann Roe — PhD student, now at Ur\n- John Doe – Master's thesis, 2020\n",
	 "Ann Roe | - | - | -\nJohn Doe | - | 2020-01-01 | -\n"},
	{"a table of acronyms and linked titles",
	 "<table><tr><td colspan=2>2025</td></tr>\n<tr><td>PATHS</td><td><a href=\"a\">Higher Quantified Roads</a></td></tr>\n"
	 "<tr><td>NETS</td><td><a href=\"b\">Long Roads and Local Walls: A Zoo</a></td></tr></table>\n",
	 "Higher Quantified Roads | - | 2025-01-01 | a\nLong Roads and Local Walls: A Zoo | - | 2025-01-01 | b\n"},
	{"news that begin with a short link",
	 "* [BulletPath](a) accepted to PATHS'26!\n* [Walls of Ur](b) accepted to NETS'25, wins [Best Paper](w)!\n"
	 "* [Roads](c) wins\n",
	 "BulletPath accepted to PATHS’26! | - | 2026-01-01 | a\n"
	 "Walls of Ur accepted to NETS’25, wins Best Paper! | - | 2025-01-01 | b\n"
	 "Roads wins | - | - | c\n"},
	{"a dated event in bold, and what was told there",
	 "- **2024, University of Ur**: *Interfacing paths and nets*  \n  Walkers #10\n- **2011, Uruk**: *Fountain roads*\n"
	 "- **2017**: Best Paper Award Finalist, PATHS\n",
	 "Interfacing paths and nets | - | 2024-01-01 | -\nFountain roads | - | 2011-01-01 | -\n"
	 "Best Paper Award Finalist, PATHS | - | 2017-01-01 | -\n"},
	{"what is hidden in an item",
	 "<div class=\"pub\">A. Roe, <a href=\"a\">A short proof of roads</a>, 2023, <br> (to appear) <br><div id=\"h1\" class=\"box\" style=\"visibility: hidden;display: none\"><div class=\"d\">We prove that roads are long.</div></div><div id=\"b1\" class=\"box\" style=\"display: none\"><pre>x y z w</pre> and more words here</div></div>\n"
	 "<div class=\"pub\">A. Roe, <a href=\"b\">Walls with a gate</a>, 2012 <br><div id=\"h2\" class=\"box\" style=\"display: none\"><div class=\"d\">The walls of Ur have gates.</div></div></div>\n",
	 "A short proof of roads | A. Roe | 2023-01-01 | a\nWalls with a gate | A. Roe | 2012-01-01 | b\n"},
	{"dated talks, and where they were",
	 "- 2023 - Intermediate walls and roads link fast paths to slow nets, Ur Centre (Centre of Ur), Faculty of Roads, Université d’Ur, Ur, Sumer.\n"
	 "- 2022 - Comparing roads, walls, and gates as models of nets, 184th Meeting of Walkers, Uruk, SU.\n",
	 "Intermediate walls and roads link fast paths to slow nets | - | 2023-01-01 | -\n"
	 "Comparing roads, walls, and gates as models of nets | - | 2022-01-01 | -\n"},
	{"a publisher behind a title",
	 "- A. Roe, B. Doe (2017): Wege im Netz der Stadt, Verlag Urwirtschaft, 2017\n- A. Roe (2019): Analyse der Wege, In (Alte) Wege der Stadt, Doe, B. (Editors). Ur, 2019\n"
	 "- A. Roe, C. Poe (2021): Lange Wege in Ur - Potenziale der Wege, Nomos Verlag, 2021, 146 Seiten\n",
	 "Wege im Netz der Stadt | A. Roe, B. Doe | 2017-01-01 | -\nAnalyse der Wege | A. Roe | 2019-01-01 | -\n"
	 "Lange Wege in Ur - Potenziale der Wege | A. Roe, C. Poe | 2021-01-01 | -\n"},
	{"a label that a sentence goes on behind with and",
	 "- **[Jan. 2025]** The [New Walker](a) wrote a great summary of our road [paper](b) and its use for work.\n"
	 "- **[Feb. 2025]** Roads are the topic of our recent [preprint](c). More are to come.\n",
	 "The New Walker wrote a great summary of our road paper and its use for work | - | 2025-01-01 | a\n"
	 "Roads are the topic of our recent preprint. More are to come | - | 2025-02-01 | c\n"},
	{"titles that the season follows in brackets",
	 "**Walking Roads** (spring 2024)\\\n*Ur*, Sumer, SU\n\n**Theory of Nets - Paths** (summer 2020)\\\n*Uruk*, Uruk, Sumer\n",
	 "Walking Roads | - | 2024-03-01 | -\nTheory of Nets - Paths | - | 2020-06-01 | -\n"},
	{"contests in a table",
	 "| Award | Result | Date |\n|---|---|---|\n| WhiteGate Contest | 1st Place | Nov 2017 |\n| WhiteGate Contest | 2nd Place | Nov 2014 |\n",
	 "WhiteGate Contest | - | 2017-11-01 | -\nWhiteGate Contest | - | 2014-11-01 | -\n"},
	{"a short linked title before names",
	 "J4. [Humble Roads](a). Ann Roe, John D’Oe, and Carl Poe. Paths of Ur, vol. 6, September 2023.\n\nJ3. [The gap of walls](b). Carl Poe and Ann Roe. Paths, 2022.\n",
	 "Humble Roads | Ann Roe, John D’Oe, Carl Poe | 2023-09-01 | a\nThe gap of walls | Carl Poe, Ann Roe | 2022-01-01 | b\n"},
	{"headings in entries, in a script without blanks",
	 "- ## 陈教授荣获2019年乌尔道路奖\n\n  道路奖是最高荣誉,每三年颁发一次。迄今为止，共有34人获此殊荣。\n\n- ## 成果入选2020年国内十大道路新闻\n\n  由日报社主办，在北京揭晓。\n",
	 "陈教授荣获2019年乌尔道路奖 | - | 2019-01-01 | -\n成果入选2020年国内十大道路新闻 | - | 2020-01-01 | -\n"},
	{"marks behind names in bold",
	 "- J. Y. Roe(Student), **Zan-Hui Doe(张三)(Corresponding Author)**, and C. Poe, “[Fast walks: A survey](a),” *Paths*, 2022.\n",
	 "Fast walks: A survey | J. Y. Roe, Zan-Hui Doe, C. Poe | 2022-01-01 | a\n"},
	{"an event before a bold title",
	 "* ESUR 2021, Oral: **Continual walks in Ur**.\n* Frontiers in Walking: **Paths in deep nets: a benchmark of roads**\n",
	 "Continual walks in Ur | - | 2021-01-01 | -\nPaths in deep nets: a benchmark of roads | - | - | -\n"},
	{"a name that ends like a label",
	 "* Lab Teacher: _Deep Walking_, post-graduate [Master in Big Data](m), University of Ur, 2023\n"
	 "* Walking Languages 2024/2025, Master Degree in Roads, University of Ur (1 CFU)\n",
	 "Lab Teacher: Deep Walking, post-graduate Master in Big Data, University of Ur, 2023 | - | 2023-01-01 | m\n"
	 "Walking Languages 2024/2025, Master Degree in Roads, University of Ur (1 CFU) | - | 2025-01-01 | -\n"},
	{"one name on its line",
	 "<p>Human Tools for Walking Roads<br><small>Ann Z. Roe.</small><br><small>Dissertation. University of Ur, 2018.</small></p>\n"
	 "<p>A Fine-grained Walk Set and Analysis of Roads in Nets<br><small>Carl Poe, Ann Z. Roe, ..., and John Doe.</small><br><small>PATHS 2017. <a href=\"a\">(pdf)</a></small></p>\n"
	 "<p>My citations can be found on <a href=\"s\">Google Scholar</a>.</p>\n",
	 "Human Tools for Walking Roads | Ann Z. Roe | 2018-01-01 | -\n"
	 "A Fine-grained Walk Set and Analysis of Roads in Nets | Carl Poe, Ann Z. Roe, John Doe | 2017-01-01 | a\n"},
	{"a dot before the link of an event",
	 "- March 7, 2018 · Nets in Literary Texts (Workshop) · [PATHS2018](a) in Ur · [slides](b)\n"
	 "- March 5, 2018 · Walking Roads · [NETS2018](c) in Uruk · [slides](d)\n",
	 "Nets in Literary Texts (Workshop) | - | 2018-03-07 | a\nWalking Roads | - | 2018-03-05 | c\n"},
	{"slashes before a journal, as GOST has them",
	 "1. Быстрые пути в сетях Ура // Журнал Ура – 2019 – №4 – С. 20-30.\n2. Roe A.B., Doe C.D. Slow walls of nets // Nets. 2018. V. 3.\n",
	 "Быстрые пути в сетях Ура | - | 2019-01-01 | -\nSlow walls of nets | Roe A.B., Doe C.D. | 2018-01-01 | -\n"},
	{"one talk told often",
	 "- **Multi-Walked Road Games**, Highlights'23, Ur, Sumer. [[Slides](a)]\n- **Multi-Walked Road Games**, group of walkers, Uruk, Sumer, 2023.\n- **A walk with games**, Ur, 2022.\n",
	 "Multi-Walked Road Games | - | 2023-01-01 | a\nMulti-Walked Road Games | - | 2023-01-01 | -\nA walk with games | - | 2022-01-01 | -\n"},
	{"brackets that a hyphen follows",
	 "1.  **A. Roe**\\\n    [(De/Re)-Composition of Walks](a)\\\n    *PATHS 2024*\n1.  **A. Roe**\\\n    [Full Version: (De/Re)-Composition of Walks](b)\\\n    *arXiv 2024*\n",
	 "(De/Re)-Composition of Walks | A. Roe | 2024-01-01 | a\nFull Version: (De/Re)-Composition of Walks | A. Roe | 2024-01-01 | b\n"},
	{"workshops at a conference",
	 "- [RW 2021](a)@[PATHS 2021](b) 3rd Workshop on Roads; August 17, 2021; Ur\n",
	 "RW 2021 | - | 2021-08-17 | a\n"},
	{"a bare address is the link of what has no other",
	 "- Roe, A. (2024). Fast paths in slow nets. Paths, 4. https://doi.org/10.1/x.\n"
	 "- Doe, J. (2023). Slow paths. Paths, 3. https://doi.org/10.1/y [pdf](b)\n",
	 "Fast paths in slow nets | Roe, A. | 2024-01-01 | https://doi.org/10.1/x\n"
	 "Slow paths | Doe, J. | 2023-01-01 | b\n"},
	{"dates in numbers with a blank behind them",
	 "- 2018.10.08 Net Walker\n- 2021.05 Paths of Ur\n- 2021 PATHS 16 P06016\n",
	 "Net Walker | - | 2018-10-08 | -\nPaths of Ur | - | 2021-05-01 | -\n2021 PATHS 16 P06016 | - | 2021-01-01 | -\n"},
	{"a range that goes on, in brackets",
	 "- *2019.06 - 2022.04 (now)*, Reader of nets\n- Oct'2024 - present: Walker at Ur\n",
	 "Reader of nets | - | 2019-06-01 | -\nWalker at Ur | - | 2024-10-01 | -\n"},
	{"degrees are nobody",
	 "1. M.A., Nets and Paths, University of Ur (2014)\n2. B.A., Nets, University of Ur (2007)\n",
	 "M.A., Nets and Paths, University of Ur | - | 2014-01-01 | -\nB.A., Nets, University of Ur | - | 2007-01-01 | -\n"},
	{"bold titles behind numbers head their paragraphs",
	 "2\\. **Fast paths in slow nets**  \n*with Ann Roe and John Doe*  \n[arXiv:2501.01234](a)\n\n"
	 "1\\. **Slow paths in fast nets**  \n[arXiv:2401.01234](b)\n",
	 "Fast paths in slow nets | Ann Roe, John Doe | - | a\nSlow paths in fast nets | - | - | b\n"},
	{"citations that are links as a whole",
	 "- [Roe, A., & Doe, J. (2024). Fast paths in slow nets. *Paths*, 4(9), 93.](a)\n"
	 "- [Ann Roe and John Doe. Slow paths in fast nets. In NETS, 2023](b) [(pdf)](c)\n",
	 "Fast paths in slow nets | Roe, A., Doe, J. | 2024-01-01 | a\n"
	 "Slow paths in fast nets | Ann Roe, John Doe | 2023-01-01 | b\n"},
	{"names behind labels of links",
	 "- [**Fast paths**](a) \\[[paper](b)\\] \\[[extended version](c)\\]. <u>Ann Roe</u>, John Doe. Conference on Paths (CP) 2025. [Rate: 23.4% (2/9)]\n"
	 "- **Slow nets** \\[code\\]. John Doe, Ann Roe. NETS 2024.\n",
	 "Fast paths | Ann Roe, John Doe | 2025-01-01 | a\nSlow nets | John Doe, Ann Roe | 2024-01-01 | -\n"},
	{"a day in numbers before a title",
	 "- 12.10 - 18.10.2025 visiting Ann Roe in Ur\n- 02.10.2024 Fast paths in Uruk\n",
	 "visiting Ann Roe in Ur | - | 2025-10-12 | -\nFast paths in Uruk | - | 2024-10-02 | -\n"},
	{"one author, surname first, and a year",
	 "- [Roe, Ann. 2024. \"Fast paths in slow nets.\" Paths of Ur No. 4 of 2024](a).\n"
	 "- Roe, Ann (2023). \"Slow paths.\" *Paths* 3.\n",
	 "Fast paths in slow nets | Roe, Ann | 2024-01-01 | a\nSlow paths | Roe, Ann | 2023-01-01 | -\n"},
	{"lists in the cells of a table with headings",
	 "<table><tr><th>Course</th><th>Level</th><th>Details</th></tr>"
	 "<tr><td>Paths of Ur</td><td>M1</td><td><ul><li>Lectures and labs</li><li>Marking of exams</li></ul></td></tr>"
	 "<tr><td>Nets of Ur</td><td>M2</td><td><ul><li>Slides and exercises</li></ul></td></tr></table>\n",
	 "Paths of Ur | - | - | -\nNets of Ur | - | - | -\n"},
	{"a linked title of few words right behind names",
	 "- B. Roe, D. Doe [Fast walks: roads](a), 2024\n- B. Roe [Slow nets](b), 2023\n",
	 "Fast walks: roads | B. Roe, D. Doe | 2024-01-01 | a\nSlow nets | B. Roe | 2023-01-01 | b\n"},
	{"hidden tables and lists are no items",
	 "<div class='o'>B. Roe, C. Doe <a href='a'>Fast walks of the net</a>, 2024<br>(submitted)"
	 "<div style='display: none'><p>Here</p><table><tr><td>1</td></tr><tr><td>Four words of nothing</td></tr></table></div></div>"
	 "<div class='o'>B. Roe, C. Doe <a href='b'>Slow walks of the net</a>, 2023<br>(submitted)"
	 "<div class='hidden'><ul><li>1</li><li>Four words of nothing</li></ul></div></div>\n",
	 "Fast walks of the net | B. Roe, C. Doe | 2024-01-01 | a\nSlow walks of the net | B. Roe, C. Doe | 2023-01-01 | b\n"},
	{"names that are marked, all of them surname first",
	 "<div><div class='o'><span class='title'>Fast walks in the nets</span><span class='author'> Doe, Carl H., <a href='x'>Poe-Roe, Jack</a>, and <em>Roe, Ann</em> </span><span class='periodical'><em>Nets</em> 2026</span></div>"
	 "<div class='o'><span class='title'>Slow walks in the nets</span><span class='author'> <em>Roe, Ann</em> </span><span class='periodical'><em>Nets</em> 2025</span></div></div>\n",
	 "Fast walks in the nets | Doe, Carl H., Poe-Roe, Jack, Roe, Ann | 2026-01-01 | -\nSlow walks in the nets | Roe, Ann | 2025-01-01 | -\n"},
	{"quotes around a title that is marked",
	 "<div><div class='o'><div class='title'><p>“Fast methods for slow nets: theory”</p></div><p>Contributed Talk</p></div>"
	 "<div class='o'><div class='title'><p>“Slow” and “fast”</p></div><p>Invited Talk</p></div></div>\n",
	 "Fast methods for slow nets: theory | - | - | -\n“Slow” and “fast” | - | - | -\n"},
	{"a blank in a person's link",
	 "- <strong>Walls of convex roads</strong><br>With <a href='x'> Ann Roe</a>. Submitted, available <a href='p.pdf'>here</a>.\n",
	 "Walls of convex roads | Ann Roe | - | p.pdf\n"},
	{"together with whom",
	 "- **Walls of convex roads**  \n  Together with [Ann Roe](x). Submitted, available [here](p.pdf).\n",
	 "Walls of convex roads | Ann Roe | - | p.pdf\n"},
	{"others of one surname",
	 "- Roe et al. (2024) Fast paths in slow nets [(pdf)](a)\n- Doe et. al (2023), Slow paths in fast nets\n",
	 "Fast paths in slow nets | Roe, et al. | 2024-01-01 | a\nSlow paths in fast nets | Doe, et al. | 2023-01-01 | -\n"},
	{"emoji of several characters",
	 "- 🗣️ [*Fast paths in nets* (2026)](https://example.org/f) / Journalist: Ann Roe\n- ✍️ Slow paths in nets, 2025\n",
	 "Fast paths in nets | - | 2026-01-01 | https://example.org/f\nSlow paths in nets, 2025 | - | 2025-01-01 | -\n"},
	{"a first name without capitals before others and a linked title",
	 "- Ann roe, **John Doe**, [Long paths in nets: fast ones](l)\n- Zed long*, **John Doe** *, Carl Poe*, [Paths-Net: Learning Paths From Nets](n), 2018\n"
	 "- Ph.D. Candidate, [Institute for Computational and Mathematical Paths](i), Ur, 2017\n",
	 "Long paths in nets: fast ones | Ann roe, John Doe | - | l\n"
	 "Paths-Net: Learning Paths From Nets | Zed long, John Doe, Carl Poe | 2018-01-01 | n\n"
	 "Ph.D. Candidate, Institute for Computational and Mathematical Paths, Ur, 2017 | - | 2017-01-01 | i\n"},
	{"a link with an article is a part of its sentence",
	 "- In [a PATHS 2018 paper](p), we present an initial attempt to learn paths.\n- In [another paper](q), we walk them.\n",
	 "In a PATHS 2018 paper, we present an initial attempt to learn paths | - | 2018-01-01 | p\nIn another paper, we walk them | - | - | q\n"},
	/* clang-format on */
};

static void add_item(struct text *got, const struct item *item)
{
	text_addf(got, "%s | ", item->title);
	for (size_t i = 0; item->authors[i] != NULL; i++)
		text_addf(got, "%s%s", i == 0 ? "" : ", ", item->authors[i]);
	if (item->authors[0] == NULL)
		text_add(got, "-");
	if (item->period.first.year == 0)
		text_add(got, " | -");
	else
		text_addf(got, " | %04d-%02d-%02d", item->period.first.year,
			item->period.first.month, item->period.first.day);
	text_addf(got, " | %s\n", item->link == NULL ? "-" : item->link);
}

static void read_items(
	const char *page, bool whole, struct text *got, struct arena *arena)
{
	struct text html = text_limited(MIB);
	struct item_places places = {0};
	struct item_groups groups;
	struct page_range range = {0};
	struct html_node *root;
	struct item *items;
	size_t count;
	struct error error;

	assert_true(markdown_to_html(span_of(page), NULL, &html, &error));
	root = html_read(text_span(&html), arena, &error);
	assert_non_null(root);
	for (struct html_node *node = root->first; node != NULL; node = node->next) {
		range.nodes = arena_grow(arena, range.nodes, range.count, &range.room,
			sizeof(struct html_node *));
		range.nodes[range.count++] = node;
	}
	item_groups_count(&groups, root, arena);
	split_items(&groups, &range, whole, &places, arena);
	item_groups_release(&groups);
	items = make_items(&places, &count, arena);
	for (size_t i = 0; i < count; i++)
		add_item(got, &items[i]);
	text_release(&html);
}

static void test_layouts(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(layouts); i++) {
		struct text got = text_limited(MIB);
		struct arena arena = {0};

		read_items(layouts[i].page, true, &got, &arena);
		if (strcmp(got.bytes, layouts[i].want) != 0) {
			print_message("  %s:\n%s", layouts[i].what, got.bytes);
			wrong++;
		}
		text_release(&got);
		arena_release(&arena);
	}
	assert_int_equal(wrong, 0);
}

static void check_page(const char *page, bool whole, const char *want)
{
	struct text got = text_limited(4 * KIB);
	struct arena arena = {0};

	read_items(page, whole, &got, &arena);
	assert_string_equal(got.bytes, want);
	text_release(&got);
	arena_release(&arena);
}

static void test_headings(void **state)
{
	(void)state;
	/* Linked headings of few words that are described are titles. */
	check_page(
		"### [PATH7 — Walks](a)\n\nThe model of all walks; the least roads and "
		"the most likely ones; paths that are long, walks that fail, and what "
		"it takes to keep them so while people walk on them for years.\n\n"
		"### [PATH9 — Roads](b)\n\nQuestions of roads and of what stands on "
		"them: walls and walkers, old ones and new ones, and how the many can "
		"be told from the few where nobody has ever looked.\n",
		false, "PATH7 — Walks | - | - | a\nPATH9 — Roads | - | - | b\n");
	/* What is grouped below each is about it. */
	check_page("Material from courses.\n\n"
		   "### [*Walking* school](a) at Ur (May 2024)\n\n"
		   "<div class='t'><img src='i'><p>There is more about the school "
		   "here.</p></div>\n\n"
		   "### [Models of roads](b) at Uruk (June 2023)\n\n"
		   "<div class='t'><img src='i'><p>I was asked to teach there in "
		   "June.</p></div>\n",
		true,
		"Walking school at Ur | - | 2024-05-01 | a\n"
		"Models of roads at Uruk | - | 2023-06-01 | b\n");
	/* Headings that hold citations are none. */
	check_page("### Methods for paths that are walked\n\n"
		   "1) **Roe, A.**, Doe, J. (2022). **Paths in nets.** Nets, 78.\n\n"
		   "2) **Roe, A.**, Poe, C. (2021). **Nets of paths.** Nets, 77.\n\n"
		   "### Models of the roads of Ur\n\n"
		   "3) **Ann Roe** and John Doe (2020). **Roads in Ur.** In NETS.\n",
		false,
		"Paths in nets | Roe, A., Doe, J. | 2022-01-01 | -\n"
		"Nets of paths | Roe, A., Poe, C. | 2021-01-01 | -\n"
		"Roads in Ur | Ann Roe, John Doe | 2020-01-01 | -\n");
	/* Where most headings are titles, so are those of few words. */
	check_page("<h1>Ann Roe</h1><div><h3 class='r'>2014</h3>"
		   "<h4>The double path of the walker in <i>Ur</i></h4>"
		   "<p>Talk at the <a href='u'>Road Days</a>, Ur, 16.1.2014</p>"
		   "<h3 class='o'>2013</h3><h4>\xC2\xBBWalls\xC2\xAB</h4>"
		   "<p>Talk at the Day of <i>Carte Blanche</i>, Uruk, 2013</p>"
		   "<h4>Roads that go on: ways of nets</h4>"
		   "<p>Talk at Ur, 2.1.2013</p></div>",
		true,
		"The double path of the walker in Ur | - | 2014-01-16 | u\n"
		"\xC2\xBBWalls\xC2\xAB | - | 2013-01-01 | -\n"
		"Roads that go on: ways of nets | - | 2013-01-02 | -\n");
	/* Lists that say the same of each heading are about it. */
	check_page("## Walking\n\n- Level : Graduate\n- Place: Ur\n- Period : Spring "
		   "semester 2020\n\nI was in charge.\n\n## [Systems of roads](a)\n\n"
		   "- Place: Uruk\n- Period : Fall 2014\n",
		true,
		"Walking | - | 2020-01-01 | -\nSystems of roads | - | 2014-09-01 | "
		"a\n");
	/* Groups of several kinds below a heading are about it. */
	check_page("# Data-driven planning of long walks\n\n<div class='who'>"
		   "<a href='r'><b>Ann Roe</b></a>, <a href='d'>John Doe</a></div>\n\n"
		   "University of Ur  \n2022\n\n<div class='links'><a href='l'>Ur "
		   "Library of Roads</a> <a href='a'>arXiv</a></div>\n\n"
		   "# Walls in the nets of Ur\n\n<div class='who'>"
		   "<a href='r'><b>Ann Roe</b></a>, <a href='p'>Carl Poe</a></div>\n\n"
		   "Paths  \n2021\n\n<div class='links'><a href='k'>Uruk Library of "
		   "Roads</a> <a href='b'>arXiv</a></div>\n",
		true,
		"Data-driven planning of long walks | Ann Roe, John Doe | 2022-01-01 | "
		"a\nWalls in the nets of Ur | Ann Roe, Carl Poe | 2021-01-01 | b\n");
	/* Names may stand before a linked title. */
	check_page("<div class='o-2'><h4><span>1.0.1.</span> C. Roe and A. Doe. <a "
		   "href='a'>Irreducible roads of walls.</a> (2025).</h4><div "
		   "class='t'><p>Roads were first seen when two of the old walls "
		   "of Ur had been crossed by those who walk on them.  We show "
		   "that they are as long as any.</p></div></div>"
		   "<div class='o-2'><h4><span>1.0.2.</span> C. Roe. <a "
		   "href='b'>A lattice of paths</a>. (2024).</h4><div "
		   "class='t'><p>The main problem of paths is that they cannot be "
		   "walked twice, so that those who do so have to look for other "
		   "ones each time.</p><ul><li>We introduce roads to the "
		   "model.</li><li>The walls are replaced by other "
		   "walls.</li></ul></div></div>",
		false,
		"Irreducible roads of walls | C. Roe, A. Doe | 2025-01-01 | a\n"
		"A lattice of paths | C. Roe | 2024-01-01 | b\n");
}

static void test_described_headings(void **state)
{
	static const char prose[] =
		"We ask how paths in nets that are slow can be made fast, and what it "
		"takes to keep them so while those who walk on them change their minds "
		"about where to go.\n\n- [Permanent link](p)\n- Get the article\n\n";
	struct text page = text_limited(KIB);
	struct text got = text_limited(KIB);
	struct arena arena = {0};

	(void)state;
	text_addf(&page, "### Fast paths in slow nets\n\n%s", prose);
	text_addf(&page, "### Slow paths in fast nets\n\n%s", prose);
	read_items(page.bytes, false, &got, &arena);
	assert_string_equal(got.bytes, "Fast paths in slow nets | - | - | p\n"
				       "Slow paths in fast nets | - | - | p\n");
	text_release(&got);
	text_release(&page);
	arena_release(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_layouts),
		cmocka_unit_test(test_headings),
		cmocka_unit_test(test_described_headings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
