// SPDX-License-Identifier: MIT
// npm_entries.mjs PACKAGE URL: the entries of a feed, or the URLs of a sitemap, as a reader
// from the npm registry has them.  It runs where that is installed.
const [name, url] = process.argv.slice(2);

const fetched = async () => (await fetch(url)).text();
const moment = (date) => (date ? Math.floor(Date.parse(date) / 1000) : null);
const text = (html) =>
  html == null ? null
    : html.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"').replace(/&amp;/g, "&");

const readers = {
  async "rss-parser"() {
    const { default: Parser } = await import("rss-parser");
    const feed = await new Parser().parseString(await fetched());
    return feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      id: item.guid ?? item.id,
      date: moment(item.isoDate),
      authors: [item.creator ?? item.author].filter(Boolean),
      categories: item.categories ?? [],
      text: text(item.content),
      enclosures: item.enclosure
        ? [[item.enclosure.url, item.enclosure.type, Number(item.enclosure.length)]] : [],
    }));
  },

  async feedsmith() {
    const { parseFeed } = await import("feedsmith");
    const { format, feed } = parseFeed(await fetched());
    return (feed.items ?? feed.entries).map({ atom, rss, json }[format]);
  },

  async sitemapper() {
    const { default: Sitemapper } = await import("sitemapper");
    const { sites, errors } = await new Sitemapper({ url }).fetch();
    if (errors.length) throw new Error(JSON.stringify(errors));
    return sites;
  },
};

const linked = (entry, rel) => (entry.links ?? []).filter((link) => link.rel === rel);

const atom = (entry) => ({
  title: entry.title?.value ?? entry.title,
  link: linked(entry, "alternate")[0]?.href,
  id: entry.id,
  date: moment(entry.published),
  updated: moment(entry.updated),
  authors: (entry.authors ?? []).map((author) => author.name),
  categories: (entry.categories ?? []).map((category) => category.term),
  text: text(entry.content?.value ?? entry.content),
  enclosures: linked(entry, "enclosure").map(({ href, type, length }) => [href, type, length]),
});

const rss = (item) => ({
  title: item.title,
  link: item.link,
  id: item.guid?.value,
  date: moment(item.pubDate),
  authors: item.dc?.creators ?? [],
  categories: (item.categories ?? []).map((category) => category.name),
  text: text(item.content?.encoded ?? item.description),
  enclosures: (item.enclosures ?? []).map(({ url, type, length }) => [url, type, length]),
});

const json = (item) => ({
  title: item.title,
  link: item.external_url ?? item.url,
  id: item.id,
  date: moment(item.date_published),
  updated: moment(item.date_modified),
  authors: (item.authors ?? []).map((author) => author.name),
  categories: item.tags ?? [],
  text: text(item.content_html ?? item.content_text),
  enclosures: (item.attachments ?? [])
    .map(({ url, mime_type, size_in_bytes }) => [url, mime_type, size_in_bytes]),
});

console.log(JSON.stringify(await readers[name](), null, 1));
