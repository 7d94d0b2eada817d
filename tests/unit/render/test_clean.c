/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "render/clean.h"
#include "render/clean_judge.h"

#define PAGE "https://e.org/blog/post/"
#define PIXEL "data:image/gif;base64,R0lGODlhAQABAAAAACw="

static const struct {
	const char *what;
	const char *html;
	const char *wanted;
} cases[] = {
	/* clang-format off */
	{"what is fine stays", "<p>a <em>b</em> <code>c</code></p>", "<p>a <em>b</em> <code>c</code></p>"},
	{"relative links", "<a href=\"../x?a&amp;b\">x</a>", "<a href=\"https://e.org/blog/x?a&amp;b\">x</a>"},
	{"links without a scheme", "<a href=//h/x>x</a>", "<a href=\"https://h/x\">x</a>"},
	{"links within the page", "<a href=#a>x</a>", "<a href=\"" PAGE "#a\">x</a>"},
	{"mail", "<a href=mailto:a@e.org>x</a>", "<a href=\"mailto:a@e.org\">x</a>"},
	{"what is no link", "<a href=1:2/x>x</a> <a>y</a> <a name=z></a>", "x y "},
	{"a base", "<base href=/b/><a href=x>x</a><img src=y>", "<a href=\"https://e.org/b/x\">x</a><img src=\"https://e.org/b/y\">"},
	{"a base in a head", "<!doctype html><head><base href=/b/></head><body><a href=x>x</a>", "<a href=\"https://e.org/b/x\">x</a>"},
	{"every attribute with a URL", "<a href=a>1</a><img src=b srcset=\"c 1x\"><video poster=d src=e>2</video><q cite=f>3</q><object data=g></object><form action=h>4<button formaction=i>5</button></form><table background=j><tr><td background=k>6</td></tr></table><p style=\"background:url(l)\">7</p>",
		"<a href=\"" PAGE "a\">1</a><img src=\"" PAGE "b\" srcset=\"" PAGE "c 1x\"><video poster=\"" PAGE "d\" src=\"" PAGE "e\" controls=\"\">2</video><q cite=\"" PAGE "f\">3</q><p><a href=\"" PAGE "g\">" PAGE "g</a></p>4<table><tr><td>6</td></tr></table><p>7</p>"},
	{"a base that is none", "<base href=javascript:a><a href=x>x</a>", "<a href=\"" PAGE "x\">x</a>"},
	{"citations", "<q cite=x>y</q>", "<q cite=\"" PAGE "x\">y</q>"},
	{"images", "<img src=x.png alt=a width=10 height=20 class=c loading=lazy style=float:left>", "<img src=\"" PAGE "x.png\" alt=\"a\" width=\"10\" height=\"20\">"},
	{"image in the text", "<img src=\"" PIXEL "\">", "<img src=\"" PIXEL "\">"},
	{"vector image in the text", "<img src=\"data:image/svg+xml,<svg>\" alt=a>", "a"},
	{"sources", "<img src=a srcset=\"a 1x, b, 2x ,/c 640w,d\">", "<img src=\"" PAGE "a\" srcset=\"" PAGE "a 1x, " PAGE "b, " PAGE "2x, https://e.org/c 640w, " PAGE "d\">"},
	{"bad sources", "<img src=a srcset=\"javascript:a 1x\">", "<img src=\"" PAGE "a\">"},
	{"pictures", "<picture><source srcset=b type=image/webp><img src=a></picture>", "<picture><source srcset=\"" PAGE "b\" type=\"image/webp\"><img src=\"" PAGE "a\"></picture>"},
	{"a picture without image", "<picture><source srcset=b></picture>x", "x"},
	{"lazy images", "<img src=\"" PIXEL "\" data-src=a data-srcset=\"b 2x\">", "<img src=\"" PAGE "a\" srcset=\"" PAGE "b 2x\">"},
	{"an image by sources alone", "<img srcset=\"a.png 1x, b.png 2x\" alt=c>", "<img srcset=\"" PAGE "a.png 1x, " PAGE "b.png 2x\" alt=\"c\" src=\"" PAGE "a.png\">"},
	{"an image by sources, whose own is none", "<img src=:a srcset=\"b 1x\">", "<img srcset=\"" PAGE "b 1x\" src=\"" PAGE "b\">"},
	{"lazy pictures and frames", "<picture><source data-srcset=a><img data-lazy-src=b></picture><video data-src=c data-poster=d>x</video>", "<picture><source srcset=\"" PAGE "a\"><img src=\"" PAGE "b\"></picture><video src=\"" PAGE "c\" poster=\"" PAGE "d\" controls=\"\">x</video>"},
	{"trackers of known houses", "a<img src=https://pixel.wp.com/b.gif?x><img src=//feeds.feedburner.com/~r/x/~4/y><img src=https://www.facebook.com/tr?id=1><img src=https://e.com/matomo.php?idsite=1>b<img src=https://notpixel.wp.com.e.org/c.gif>", "ab<img src=\"https://notpixel.wp.com.e.org/c.gif\">"},
	{"trackers by style", "a<img src=b style=\"height:1px; WIDTH: 1px\"><img src=c style=display:none>b<img src=d height=1>", "ab<img src=\"" PAGE "d\" height=\"1\">"},
	{"trackers", "<p><img src=https://t/ width=1 height=1></p>x<img src=a width=0 height=1px>", "x"},
	{"video", "<video src=a poster=b controls onplay=x><track src=c kind=captions>d</video>", "<video src=\"" PAGE "a\" poster=\"" PAGE "b\" controls=\"\"><track src=\"" PAGE "c\" kind=\"captions\">d</video>"},
	{"video by sources", "<video><source src=a>d</video>", "<video controls=\"\"><source src=\"" PAGE "a\">d</video>"},
	{"video for who cannot play it", "<video src=/f/my%20film.mp4 muted autoplay></video>", "<video src=\"https://e.org/f/my%20film.mp4\" controls=\"\"><a href=\"https://e.org/f/my%20film.mp4\">my film.mp4</a></video>"},
	{"sound by sources", "<audio><source src=a.ogg type=audio/ogg> <source src=b.mp3></audio>", "<audio controls=\"\"><source src=\"" PAGE "a.ogg\" type=\"audio/ogg\"> <source src=\"" PAGE "b.mp3\"><a href=\"" PAGE "a.ogg\">a.ogg</a></audio>"},
	{"video in a link", "<a href=/b><video src=/f/k.mp4></video></a>", "<a href=\"https://e.org/b\"><video src=\"https://e.org/f/k.mp4\" controls=\"\">k.mp4</video></a>"},
	{"video of nothing", "<video><source src=javascript:a>d</video>", "d"},
	{"YouTube", "<iframe width=1 src=//www.youtube.com/embed/a-B_1?rel=0 title=\"A film\"></iframe>", "<p><a href=\"https://www.youtube.com/watch?v=a-B_1\">A film</a></p>"},
	{"YouTube without cookies", "<p><iframe src=https://www.youtube-nocookie.com/embed/ab></iframe></p>", "<p><a href=\"https://www.youtube.com/watch?v=ab\">YouTube video</a></p>"},
	{"YouTube from a second on", "<p><iframe src=\"https://youtube.com/embed/ab?rel=0&amp;start=90\" title=\"YouTube video player\"></iframe></p>", "<p><a href=\"https://www.youtube.com/watch?v=ab&amp;t=90s\">YouTube video</a></p>"},
	{"a list of films", "<p><iframe src=https://www.youtube.com/embed/videoseries?list=1></iframe></p>", "<p><a href=\"https://www.youtube.com/playlist?list=1\">YouTube video</a></p>"},
	{"no page of a film", "<p><iframe src=https://www.youtube.com/embed/a.b title=T></iframe><iframe src=https://youtube.com.e.org/embed/a></iframe></p>", "<p><a href=\"https://www.youtube.com/embed/a.b\">T</a><a href=\"https://youtube.com.e.org/embed/a\">https://youtube.com.e.org/embed/a</a></p>"},
	{"Vimeo", "<div><iframe data-src=https://player.vimeo.com/video/12></iframe></div>", "<div><a href=\"https://vimeo.com/12\">Vimeo video</a></div>"},
	{"Vimeo with a key", "<div><iframe src=\"//player.vimeo.com/video/12?h=ab&amp;x=y\" title=A></iframe></div>", "<div><a href=\"https://vimeo.com/12/ab\">A</a></div>"},
	{"another frame", "<ul><li><iframe src=/m title=Map></iframe></ul>", "<ul><li><a href=\"https://e.org/m\">Map</a></li></ul>"},
	{"frames of nothing", "a<iframe></iframe><iframe src=about:blank></iframe><iframe srcdoc=x src=\"" PIXEL "\"></iframe>b", "ab"},
	{"scripts and styles", "a<script>b</script><style>c</style><noscript>d</noscript><template>e</template>f", "af"},
	{"plug-ins", "a<object></object><embed><embed src=javascript:x><applet>d</applet>e", "ae"},
	{"plug-ins that show a file", "<p><object data=a.pdf type=application/pdf title=A></object> <embed src=/b.pdf></p>", "<p><a href=\"" PAGE "a.pdf\">A</a> <a href=\"https://e.org/b.pdf\">https://e.org/b.pdf</a></p>"},
	{"what stands in for a plug-in", "<object data=a.swf><param name=b><p>No <a href=a>luck</a>.</p></object>", "<p>No <a href=\"" PAGE "a\">luck</a>.</p>"},
	{"YouTube as a plug-in", "<p><object><param name=movie value=x><embed src=//www.youtube.com/v/ab></object></p>", "<p><a href=\"https://www.youtube.com/watch?v=ab\">YouTube video</a></p>"},
	{"forms", "<form action=x><fieldset><legend>a</legend><label>b <input name=n></label><select><option>c</select><textarea>d</textarea><button>e</button></fieldset></form>", "ab "},
	{"HTML5", "<article><main><figure><picture><img src=a></picture><figcaption>b</figcaption></figure><details open><summary>c</summary>d</details><video src=e>f</video><mark>g</mark> <time datetime=2024>h</time> i<wbr>j</main></article>",
		"<article><main><figure><picture><img src=\"" PAGE "a\"></picture><figcaption>b</figcaption></figure><details open=\"\"><summary>c</summary>d</details><video src=\"" PAGE "e\" controls=\"\">f</video><mark>g</mark> <time datetime=\"2024\">h</time> i<wbr>j</main></article>"},
	{"task lists", "<ul><li><input type=checkbox disabled checked> a</li><li><input type=checkbox disabled> b</li></ul>", "<ul><li>\xE2\x98\x91 a</li><li>\xE2\x98\x90 b</li></ul>"},
	{"old literal text", "a<xmp><b></xmp><noembed>x</noembed><noframes>y</noframes>b", "ab"},
	{"what belongs to a head", "a<title>b</title><meta name=c><link rel=d>e", "ae"},
	{"what strangers cannot use", "<p id=a class=b style=\"position:fixed\" data-x=y aria-label=z onclick=w role=r>c</p>", "<p>c</p>"},
	{"text of any language", "<p lang=fr dir=ltr title=t>c</p>", "<p lang=\"fr\" dir=\"ltr\" title=\"t\">c</p>"},
	{"programming language", "<pre class=highlight><code class=\"x language-c++ y\">c</code></pre>", "<pre><code class=\"language-c++\">c</code></pre>"},
	{"alignment of cells", "<table><tr><td style=\"text-align: right\">1</td><td style=\"text-align:left;position:fixed\">2</td><td style=\"text-align: url(x)\">3</td></tr></table>", "<table><tr><td style=\"text-align: right\">1</td><td style=\"text-align: left\">2</td><td>3</td></tr></table>"},
	{"drawings", "a<svg><title>Logo</title><path d=x /></svg>b<svg aria-label=L></svg><svg><text>T</text></svg><svg><path/></svg>", "aLogobLT"},
	{"formulas", "<math><semantics><mi>x</mi><annotation encoding=application/x-tex>x^2</annotation></semantics></math> <math alttext=y><mi>z</mi></math> <math><mi>z</mi></math>", "x^2 y z"},
	{"formulas with other annotations", "<math><semantics> <mrow><mi>x</mi></mrow><annotation encoding=MathType>junk</annotation><annotation-xml><apply>y</apply></annotation-xml></semantics></math>", "x"},
	{"KaTeX without MathML", "<span class=katex><span class=katex-html aria-hidden=true>x</span></span>", "x"},
	{"MathJax 2", "<span class=MathJax_Preview>x^2</span><span class=MathJax id=MathJax-Element-1-Frame><nobr>drawn</nobr></span><script type=math/tex id=MathJax-Element-1>x^2</script>", "\\(x^2\\)"},
	{"MathJax 2 with MathML", "<span class=MathJax><nobr aria-hidden=true>drawn</nobr><span class=MJX_Assistive_MathML><math><mi>x</mi></math></span></span>", "x"},
	{"MathJax 3", "<mjx-container jax=CHTML><mjx-math aria-hidden=true><mjx-c></mjx-c>d</mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>", "x"},
	{"MathJax 3 in SVG", "<mjx-container jax=SVG><svg><title>no</title></svg><mjx-assistive-mml><math alttext=x^2><mi>x</mi></math></mjx-assistive-mml></mjx-container>", "x^2"},
	{"KaTeX", "<span class=katex><span class=katex-mathml><math><mi>x</mi></math></span><span class=katex-html aria-hidden=true>x</span></span>", "x"},
	{"kramdown's formulas", "<script type=\"math/tex\">a<b</script> <script type=\"math/tex; mode=display\">c</script>", "\\(a&lt;b\\) \\[c\\]"},
	{"custom elements", "<x-y a=b>c<z-z><p>d</p></z-z></x-y>", "c<p>d</p>"},
	{"unknown elements", "<font color=red>a</font><blink>b</blink><marquee>c</marquee>", "abc"},
	{"what is hidden", "a<p hidden>b</p><h2>c<a href=#c aria-hidden=true>#</a></h2>", "a<h2>c</h2>"},
	{"what is left empty", "<div><p><script>a</script></p><p> <span></span></p></div>b<p>&nbsp;</p>", "b<p>\xC2\xA0</p>"},
	{"white space in a list", "<ol><x-y> <li>a</li> <span> </span></x-y></ol>", "<ol><li>a</li></ol>"},
	{"items without a list", "<li value=3>a<li>b", "<div>a</div><div>b</div>"},
	{"cells without a table", "<tr><td colspan=2>a<td>b", "<div>a</div><div>b</div>"},
	{"cells without a row", "<table><th>a<th>b<tr><td>c</tr> <td>d</td> <td>e</td></table>", "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>"},
	{"what no table can hold", "<table><div>a</div><tr><p>b</p><td>c</td>d</tr><thead>e<tr><th>f</th></tr></thead></table>", "<div>a</div><p>b</p>de<table><tr><td>c</td></tr><thead><tr><th>f</th></tr></thead></table>"},
	{"a table in a table", "<table><tr><td>a</td></tr><table><td>b</td></table></table>", NULL},
	{"text in a table in a row", "<table><tr><table><tr>b</tr></table><td>a</td></tr></table>", "b<table><tr><td>a</td></tr></table>"},
	{"definitions without a list", "<p>a<dt>b<dd>c", "<p>a</p><div>b</div><div>c</div>"},
	{"blanks part words", "a<b> </b>c", "a c"},
	{"comments", "a<!-- b -->c", "ac"},
	{"links in links", "<a href=a><x-y><a href=b>c</a></x-y></a>", NULL},
	{"blocks in paragraphs", "<p>a<x-y><button></button><div>b</div></x-y></p>", NULL},
	{"blocks that tables leave to paragraphs", "<p>a<x-y><table><tr><span class=b><div>c</div></span></table></x-y></p>", NULL},
	/* clang-format on */
};

static const char *const attacks[] = {
	/* clang-format off */
	/* scripts as such */
	"<script>alert(1)</script>", "<SCRIPT SRC=//x></SCRIPT>", "<script/x>alert(1)</script>",
	"<scr<script>ipt>alert(1)</scr</script>ipt>", "<<script>alert(1)//<</script>",
	"<script\x0C>alert(1)</script>", "<script>alert(1)", "</script><script>alert(1)</script>",
	"<svg><script>alert(1)</script></svg>", "<svg><script xlink:href=data:,alert(1) /></svg>",
	"<math><mtext><script>alert(1)</script></mtext></math>",
	/* handlers */
	"<img src=x onerror=alert(1)>", "<img src=x OnErRoR=alert(1)>", "<img/src=x/onerror=alert(1)>",
	"<img src='x'onerror=alert(1)>", "<body onload=alert(1)>", "<p/onclick=alert(1)>x</p>",
	"<a href=x onmouseover\n=alert(1)>x</a>", "<details open ontoggle=alert(1)>x</details>",
	"<video src=x onloadstart=alert(1)></video>", "<img src=`x` onerror=alert(1)>",
	"<img \"\"\"><script>alert(1)</script>\">", "<p title=\"x\" onclick='a'>x</p>",
	"<p title='\"><img src=x onerror=alert(1)>'>x</p>", "<p title=\"&quot;><img src=x onerror=a>\">x</p>",
	/* schemes */
	"<a href=javascript:alert(1)>x</a>", "<a href=JaVaScRiPt:alert(1)>x</a>",
	"<a href=' javascript:alert(1)'>x</a>", "<a href='java\tscript:alert(1)'>x</a>",
	"<a href='java&#10;script:alert(1)'>x</a>", "<a href='&#1;javascript:alert(1)'>x</a>",
	"<a href='java&#0;script:alert(1)'>x</a>", "<a href='&#x6A;avascript:alert(1)'>x</a>",
	"<a href='&#106&#97vascript:alert(1)'>x</a>", "<a href='javascript&colon;alert(1)'>x</a>",
	"<a href='javascript&#58;alert(1)'>x</a>", "<a href='%6Aavascript:alert(1)'>x</a>",
	"<a href=vbscript:x>x</a>", "<a href=data:text/html,<script>alert(1)</script>>x</a>",
	"<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>", "<img src=data:text/html,x>",
	"<img src=data:image/svg+xml,%3Csvg%20onload=alert(1)%3E>", "<img src='data:image/png,\"onerror=alert(1)'>",
	"<a href='\xC2\xA0javascript:alert(1)'>x</a>", "<a href='\xE2\x80\xA8javascript:alert(1)'>x</a>",
	"<a href=feed:javascript:alert(1)>x</a>", "<a href=view-source:x>x</a>", "<a href=jar:x>x</a>",
	"<a href=blob:x>x</a>", "<a href=file:///etc/passwd>x</a>", "<img src=javascript:alert(1)>",
	"<img srcset='x, javascript:alert(1) 2x'>", "<img srcset='data:text/html,x 1x'>",
	"<video poster=javascript:alert(1) src=x></video>", "<blockquote cite=javascript:x>x</blockquote>",
	"<base href=javascript:alert(1)//><a href=x>x</a>", "<base href=data:text/html,x><img src=y>",
	"<a href=//javascript:alert(1)>x</a>", "<a href=http:javascript:alert(1)>x</a>",
	/* other loaders */
	"<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
	"<object data=javascript:alert(1)></object>", "<embed src=javascript:alert(1)>",
	"<link rel=stylesheet href=javascript:x>", "<meta http-equiv=refresh content='0;url=javascript:x'>",
	"<form action=javascript:x><input type=submit></form>", "<button formaction=javascript:x>x</button>",
	"<isindex action=javascript:x type=image>", "<frameset onload=alert(1)><frame src=x></frameset>",
	"<table background=javascript:x><td background=javascript:x>x</table>", "<applet code=x></applet>",
	"<image src=x onerror=alert(1)>", "<svg><image href=javascript:x /></svg>", "<bgsound src=x>",
	"<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>", "<svg onload=alert(1)>",
	"<svg><animate attributeName=href values=javascript:x /></svg>", "<svg><use href=data:x /></svg>",
	"<math href=javascript:x>x</math>", "<math><maction actiontype=x xlink:href=javascript:x>x</math>",
	/* styles */
	"<p style=\"background:url(javascript:x)\">x</p>", "<p style=\"width:expression(alert(1))\">x</p>",
	"<style>@import 'x';</style>", "<p style=\"position:fixed;top:0\">x</p>", "<td style='text-align: expression(x)'>",
	/* parsers that disagree */
	"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<textarea><p title=\"</textarea><img src=x onerror=a>\">",
	"<title><p title=\"</title><img src=x onerror=a>\">", "<xmp><p title=\"</xmp><img src=x onerror=a>\">",
	"<iframe><p title=\"</iframe><img src=x onerror=a>\">", "<noembed><img title=\"</noembed><img src onerror=a>\">",
	"<style><p title=\"</style><img src=x onerror=a>\">", "<plaintext><img src=x onerror=a>",
	"<!--><img src=x onerror=a>-->", "<!--!><img src=x onerror=a>-->", "<!-- --!><img src=x onerror=a> -->",
	"<!--[if gte IE 4]><script>alert(1)</script><![endif]-->", "<![CDATA[<img src=x onerror=a>]]>",
	"<?xml-stylesheet href='javascript:x'?><?import x>", "<svg><![CDATA[><img src=x onerror=a>]]></svg>",
	"<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=x onerror=a>\">",
	"<svg></p><style><a title=\"</style><img src=x onerror=a>\">", "<svg><desc><noscript></noscript></desc><p title='</svg><img src onerror=a>'>",
	"<form><math><mtext></form><form><mglyph><style></math><img src onerror=a>",
	"<template><script>alert(1)</script></template>", "<select><style></select><script>alert(1)</script>",
	"<a href='x\"onmouseover=\"alert(1)'>x</a>", "<a href=\"x&quot; onmouseover=a\">x</a>", "<p\x0Conclick=a>x</p>",
	"<img src=x alt='--!><script>alert(1)</script>'>", "<b title='<!--'>x</b><img src=x onerror=a title='-->'>",
	"<pre>\n\n<script>x</script></pre>", "<a href='http://[::1'>x</a>", "<a href='http://\"><script>x'>y</a>",
	"<x:script xmlns:x=http://www.w3.org/1999/xhtml>alert(1)</x:script>", "<html:script>x</html:script>",
	"&lt;script&gt;alert(1)&lt;/script&gt;", "&ltscript>alert(1)</script>", "\xEF\xBC\x9Cscript\xEF\xBC\x9E",
	/* clang-format on */
};

static const char *cleaned(const char *html, struct arena *arena)
{
	struct clean_place place = {PAGE, PAGE, "e1-"};
	struct error error = {0};
	struct html_node *body = html_read(span_of(html), arena, &error);
	struct text text = text_limited(HTML_LIMIT);
	const char *copy;

	assert_non_null(body);
	clean_html(body, &place, arena);
	html_write_inside(body, &text);
	copy = text_copy(&text, arena);
	text_release(&text);
	return copy;
}

static void test_what_stays_of_html(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena arena = {0};
		const char *clean = cleaned(cases[i].html, &arena);

		print_message("  %s\n", cases[i].what);
		if (cases[i].wanted != NULL)
			assert_string_equal(clean, cases[i].wanted);
		assert_string_equal(cleaned(clean, &arena), clean);
		assert_null(judge_html(clean, &arena));
		arena_release(&arena);
	}
}

static void test_attacks(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(attacks); i++) {
		struct arena arena = {0};
		const char *clean = cleaned(attacks[i], &arena);
		const char *wrong = judge_html(clean, &arena);

		if (wrong != NULL)
			print_message("  %s\n  %s: %s\n", attacks[i], clean, wrong);
		assert_null(wrong);
		assert_string_equal(cleaned(clean, &arena), clean);
		arena_release(&arena);
	}
}

static const struct {
	const char *what;
	const char *html;
	const char *wanted;
} notes[] = {
	/* clang-format off */
	{"no note", "<a href=#n>1</a><a href=#>2</a><p id=n>3</p>", "<a href=\"" PAGE "#n\">1</a><a href=\"" PAGE "\">2</a><p>3</p>"},
	{"beyond ASCII", "<a href=#%C3%BC>1</a><a id=\"\xC3\xBC\"></a>", "<a href=\"" PAGE "#%C3%BC\">1</a>"},
	{"kramdown's", "<sup id=fnref:1><a href=#fn:1 class=footnote>1</a></sup><ol><li id=fn:1>n <a href=#fnref:1 class=reversefootnote>b</a></li></ol>",
		"<sup id=\"e1-fnref:1\"><a href=\"" PAGE "#e1-fn:1\">1</a></sup><ol><li id=\"e1-fn:1\">n <a href=\"" PAGE "#e1-fnref:1\">b</a></li></ol>"},
	{"by their role", "<a href=#x role=doc-noteref>1</a><p id=x>n</p>", "<a href=\"" PAGE "#e1-x\">1</a><p id=\"e1-x\">n</p>"},
	{"Asciidoctor's", "<sup class=footnote>[<a id=_footnoteref_1 class=footnote href=#_footnotedef_1>1</a>]</sup><div class=footnote id=_footnotedef_1><a href=#_footnoteref_1>1</a>. n</div>",
		"<sup>[<a id=\"e1-_footnoteref_1\" href=\"" PAGE "#e1-_footnotedef_1\">1</a>]</sup><div id=\"e1-_footnotedef_1\"><a href=\"" PAGE "#e1-_footnoteref_1\">1</a>. n</div>"},
	{"whose link back is hidden", "<p>n<sup id=fnref:1></sup></p><p hidden><a href=#fnref:1>b</a></p>", "<p>n</p>"},
	{"with the page's own address", "<a href=\"" PAGE "#fn1\">1</a><a href=\"./#fn1\">2</a><p id=fn1>n</p>", "<a href=\"" PAGE "#e1-fn1\">1</a><a href=\"" PAGE "#e1-fn1\">2</a><p id=\"e1-fn1\">n</p>"},
	{"of another page", "<a href=\"/x/#fn1\">1</a><p id=fn1>n</p>", "<a href=\"https://e.org/x/#fn1\">1</a><p>n</p>"},
	{"Word's", "<a href=#_ftn1 name=_ftnref1>1</a><p><a name=_ftn1></a>n</p>", "<a href=\"" PAGE "#e1-_ftn1\">1</a><p><a id=\"e1-_ftn1\"></a>n</p>"},
	{"that are not there", "<a href=#fn1>1</a>", "<a href=\"" PAGE "#fn1\">1</a>"},
	{"that are dropped", "<a href=#fn1>1</a><template><p id=fn1>n</p></template>", "<a href=\"" PAGE "#fn1\">1</a>"},
	{"that are unwrapped", "<a href=#fn1>1</a><x-note id=fn1>n</x-note>", "<a href=\"" PAGE "#fn1\">1</a>n"},
	{"outside their list", "<a href=#fn1>1</a><li value=2 id=fn1>n", "<a href=\"" PAGE "#e1-fn1\">1</a><div id=\"e1-fn1\">n</div>"},
	{"the first of two of one id", "<a href=#fn1>1</a><p id=fn1>n</p><p id=fn1>m</p>", "<a href=\"" PAGE "#e1-fn1\">1</a><p id=\"e1-fn1\">n</p><p>m</p>"},
	{"with an id that is taken", "<a href=#e1-fn1>1</a><a href=#fn1>2</a><p id=fn1>n</p><p id=e1-fn1>m</p>", "<a href=\"" PAGE "#e1-fn1\">1</a><a href=\"" PAGE "#fn1\">2</a><p>n</p><p id=\"e1-fn1\">m</p>"},
	/* clang-format on */
};

static void test_notes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(notes); i++) {
		struct arena arena = {0};
		const char *clean = cleaned(notes[i].html, &arena);

		print_message("  %s\n", notes[i].what);
		assert_string_equal(clean, notes[i].wanted);
		assert_string_equal(cleaned(clean, &arena), clean);
		assert_null(judge_html(clean, &arena));
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_stays_of_html),
		cmocka_unit_test(test_attacks),
		cmocka_unit_test(test_notes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
