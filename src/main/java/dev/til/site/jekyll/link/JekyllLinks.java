package dev.til.site.jekyll.link;

import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import dev.til.site.SiteLinkProblem;
import dev.til.site.jekyll.plugin.JekyllLanguages;
import dev.til.site.path.HostOrPath;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the links of a Jekyll site as a browser does on the published site. */
public final class JekyllLinks {
    private final JekyllContext context;
    private final SiteIndex index;
    private final JekyllAddress address;
    private final JekyllGems gems;
    private final JekyllOutputs outputs;
    private final JekyllAnchors anchors;
    private final JekyllSuggestions suggestions;
    private final JekyllGenerated generated;
    private final JekyllLanguages languages;

    public JekyllLinks(JekyllContext context, SiteIndex index, JekyllGems gems, JekyllIncludes includes) {
        this.context = context;
        this.index = index;
        this.gems = gems;
        this.address = new JekyllAddress(context);
        this.outputs = JekyllOutputs.of(context, index);
        this.anchors = new JekyllAnchors(context, includes);
        this.generated = new JekyllGenerated(context, gems);
        this.languages = JekyllLanguages.of(context, gems.plugins());
        this.suggestions = new JekyllSuggestions(context, index, outputs, address);
    }

    public SiteIndex index() {
        return index;
    }

    public Resolution resolve(Link link, Page from) {
        return new Walk(link, from).resolve();
    }

    /** What is wrong with the pictures that the front matter names. */
    public List<NoteProblem> previewImages(Page page) {
        var problems = new ArrayList<NoteProblem>();
        for (Link cover : JekyllPreviewImages.of(page.note(), context, address.baseurl())) {
            resolve(cover, page)
                    .problem()
                    .ifPresent(found -> problems.add(new NoteProblem(
                            found.rule(),
                            found.severity(),
                            cover.span(),
                            found.message(),
                            found.hint(),
                            Optional.empty()))); // its target is not what the front matter says
        }
        return problems;
    }

    /** One link on its way. */
    private final class Walk {
        private final Link link;
        private final Page from;
        private final List<String> steps = new ArrayList<>();
        private String written;
        private LinkTarget target;

        Walk(Link link, Page from) {
            this.link = link;
            this.from = from;
            this.written = link.target();
            this.target = LinkTarget.of(written);
        }

        Resolution resolve() {
            if (written.contains("{{") || written.contains("{%")) {
                return unchecked(Resolution.Reason.LIQUID, "only a build knows what Liquid puts here");
            }
            if (link.kind() == Link.Kind.WIKI) {
                return unchecked(Resolution.Reason.PLUGIN, "[[...]] is for a plugin to understand");
            }
            Optional<String> base = base();
            if (base.isEmpty()) {
                return isElsewhere()
                        ? external()
                        : unchecked(Resolution.Reason.UNPUBLISHED, "%s is not published".formatted(from.path()));
            }
            if (link.image()) {
                Optional<ChirpyMedia> media = ChirpyMedia.of(target.written(), from.note(), context);
                if (media.isEmpty() && chirpyPrefixes() && target.kind() == LinkTarget.Kind.RELATIVE) {
                    // which version of the theme it is decides whether a relative picture is one of the root
                    Optional<String> atRoot = outputs.source(clean(target.decodedPath()));
                    if (atRoot.isPresent()) {
                        steps.add("Chirpy looks for pictures from the root of the site");
                        return Resolution.ok(atRoot.get(), steps);
                    }
                }
                if (media.isPresent()) {
                    steps.add(media.get().why());
                    written = media.get().address();
                    target = LinkTarget.of(written);
                    if (media.get().isRemote()) {
                        return external();
                    }
                }
            }
            return switch (target.kind()) {
                case EMPTY ->
                    broken(
                            RuleId.LINK_EMPTY,
                            "this link leads nowhere",
                            "write where it should lead, or only its text");
                case OTHER -> external();
                case LOCAL -> local();
                case ANCHOR -> anchor(from);
                case WEB -> web();
                case ROOTED -> rooted();
                case RELATIVE -> relative(base.get());
            };
        }

        /** Whether it leads to another site, wherever the page lies. */
        private boolean isElsewhere() {
            return target.kind() == LinkTarget.Kind.OTHER
                    || (target.kind() == LinkTarget.Kind.WEB && !address.isOwn(target.host()));
        }

        /** The URL that the page has, or will have when its day has come. */
        private Optional<String> base() {
            return from.publication()
                    .url()
                    .or(() -> from.publication()
                            .why()
                            .filter("future date"::equals)
                            .flatMap(future -> context.wouldBe(from.note())));
        }

        private Resolution local() {
            if (target.host().isEmpty()) {
                return broken(
                        RuleId.LINK_LOCAL,
                        "%s is on your own computer".formatted(shown(written)),
                        "put the file into the repository and link it there");
            }
            Optional<String> path = address.within(clean(target.decodedPath())).filter(at -> at.length() > 1);
            Optional<String> source = path.flatMap(outputs::source);
            boolean told = link.kind() == Link.Kind.AUTOLINK || link.text().contains(target.host());
            if (told || source.isEmpty()) {
                steps.add("%s is a server on the reader's own computer".formatted(target.host()));
                return external();
            }
            String better = suggestions.rooted(path.orElse("/"), target);
            steps.add("%s is the preview of this site".formatted(target.host()));
            return broken(
                    source,
                    RuleId.LINK_LOCAL,
                    "%s is the preview on your own computer".formatted(target.host()),
                    Optional.of("write " + better),
                    Optional.of(better),
                    true);
        }

        private Resolution web() {
            if (!address.isOwn(target.host())) {
                return external();
            }
            steps.add("%s is this site".formatted(target.host()));
            String path = clean(target.decodedPath());
            return address.withinServer(path)
                    .map(this::own)
                    .orElseGet(() -> otherSite(
                            path, "%s lies outside of baseurl %s".formatted(path, address.baseurl()), inside(path)));
        }

        private Resolution rooted() {
            String path = clean(target.decodedPath());
            Optional<Resolution> translated = translated();
            if (translated.isPresent()) {
                return translated.get();
            }
            Optional<String> within = address.within(path);
            if (within.isPresent()) {
                return own(within.get());
            }
            if (chirpyPrefixes()) {
                steps.add("Chirpy puts the baseurl before it");
                return own(path);
            }
            return otherSite(
                    path,
                    "%s lies outside of this site, whose baseurl is %s".formatted(path, address.baseurl()),
                    inside(path));
        }

        /** What is meant by a path that lacks the baseurl, or has another one. */
        private Optional<String> inside(String path) {
            return outputs.source(path)
                    .map(none -> "write %s%s".formatted(address.baseurl(), RelativePath.link(path)))
                    .or(() -> suggestions.within(path, from));
        }

        private boolean chirpyPrefixes() {
            return link.image() && JekyllGems.isChirpy(context);
        }

        private Resolution relative(String base) {
            if (target.lacksScheme() && outputs.source(join(base)).isEmpty()) {
                String meant = HostOrPath.address(target.written());
                return broken(
                        Optional.of(join(base)),
                        RuleId.LINK_MISSING,
                        "%s has no https:// before it, so it leads to %s on this site"
                                .formatted(shown(written), shown(join(base))),
                        Optional.of("write " + shown(meant)),
                        Optional.of(meant));
            }
            Optional<Resolution> translated = translated();
            if (translated.isPresent()) {
                return translated.get();
            }
            String path = join(base);
            steps.add("seen from %s it is %s".formatted(base, path));
            return own(path);
        }

        /** Where a link that names a file of the repository leads, if there is a plugin that turns it into a URL. */
        private Optional<Resolution> translated() {
            if (!translatesPaths() || target.decodedPath().isEmpty()) {
                return Optional.empty();
            }
            Optional<String> source = source();
            Optional<String> url = source.flatMap(index::page)
                    .flatMap(page -> page.publication().url());
            if (url.isPresent()) {
                steps.add("jekyll-relative-links turns %s into %s".formatted(source.get(), url.get()));
                return Optional.of(own(url.get()));
            }
            // a file that is copied as it is
            return source.filter(file -> context.reads(file) && !context.isRendered(file))
                    .map(file -> RelativePath.link(file.substring(
                            context.folder().isEmpty() ? 0 : context.folder().length() + 1)))
                    .map(file -> "/" + file)
                    .flatMap(file -> outputs.source(file).map(found -> Resolution.ok(found, steps)));
        }

        // jekyll-relative-links: pages only, unless the site wants collections as well
        private boolean translatesPaths() {
            return gems.has("jekyll-relative-links")
                    && !context.setting("relative_links.enabled")
                            .filter("false"::equals)
                            .isPresent()
                    && (context.isPage(from.path())
                            || context.setting("relative_links.collections")
                                    .filter("true"::equals)
                                    .isPresent());
        }

        /** The file that a relative path names when it is read as one of the repository. */
        private Optional<String> source() {
            String path = target.decodedPath();
            return (path.startsWith("/")
                            ? RelativePath.resolve(context.folder(), path.substring(1))
                            : RelativePath.resolve(RelativePath.folder(from.path()), path))
                    .filter(context.files()::isFile);
        }

        private String join(String base) {
            String path = target.decodedPath();
            return path.isEmpty() ? base : clean(base.substring(0, base.lastIndexOf('/') + 1) + path);
        }

        /** A path of this site. */
        private Resolution own(String path) {
            if (!languages.isEmpty()) {
                return inLanguage(path);
            }
            return outputs.source(path).map(source -> found(path, source)).orElseGet(() -> none(path));
        }

        private Resolution none(String path) {
            return path.equals("/")
                    ? unchecked(Resolution.Reason.THEME, "the start page may be the theme's")
                    : missing(path);
        }

        /** A path of a site in several languages. */
        private Resolution inLanguage(String path) {
            // polyglot: links are written anew, pictures are not
            String there = link.image() || target.kind() == LinkTarget.Kind.RELATIVE
                    ? path
                    : languages.rewritten(path, from.publication().url().orElse(""));
            if (!there.equals(path)) {
                steps.add("jekyll-polyglot turns it into " + there);
            }
            Optional<String> source = outputs.source(there);
            if (source.isPresent()) {
                return found(there, source.get());
            }
            for (String other : languages.others(there)) {
                Optional<String> untranslated = outputs.source(other);
                if (untranslated.isPresent()) {
                    steps.add("jekyll-polyglot shows %s there".formatted(other));
                    return found(there, untranslated.get());
                }
            }
            return none(there);
        }

        private Resolution found(String path, String file) {
            Optional<String> source = Optional.of(file);
            steps.add("%s is %s".formatted(path, source.get()));
            Optional<Page> page = index.page(source.get());
            return page.isPresent() && page.get().publication().url().isPresent()
                    ? anchor(page.get())
                    : anchors.has(source.get(), target.decodedFragment().orElse(""))
                                    .isPresent()
                            ? Resolution.ok(source.get(), steps)
                            : unchecked(Resolution.Reason.LAYOUT, "what is in %s is not known".formatted(source.get()));
        }

        private Resolution anchor(Page page) {
            String raw = target.fragment().orElse("");
            String fragment = target.decodedFragment().orElse("");
            Optional<Boolean> there = anchors.has(page, fragment);
            if (!raw.equals(fragment) && anchors.has(page, raw).orElse(false)) {
                there = Optional.of(true); // a browser looks for the id as it is written first
            }
            if (there.isPresent() && !there.get() && gems.changesIds()) {
                return unchecked(Resolution.Reason.PLUGIN, "a plugin may give headings other ids");
            }
            if (there.isEmpty()) {
                return unchecked(
                        Resolution.Reason.LAYOUT,
                        "#%s may come from the layout or from a part of the page that only a build knows"
                                .formatted(fragment));
            }
            if (there.get()) {
                return Resolution.ok(page.path(), steps);
            }
            var bare = JekyllAnchors.withoutId(page.document(), fragment);
            if (bare.isPresent()) {
                return broken(
                        Optional.of(page.path()),
                        RuleId.LINK_ANCHOR_MISSING,
                        "the heading of line %d is raw HTML, which gets no id"
                                .formatted(bare.get().span().line()),
                        Optional.of("write <h%d id=\"%s\">".formatted(bare.get().level(), fragment)),
                        Optional.empty());
            }
            Optional<String> nearest = suggestions.id(fragment, anchors.idsOf(page));
            boolean same =
                    nearest.filter(fragment.replace(' ', '-')::equalsIgnoreCase).isPresent();
            String where = page.path().equals(from.path()) ? "this note" : page.path();
            String message = "nothing in %s has the id '%s'".formatted(where, shown(fragment));
            return broken(
                    Optional.of(page.path()),
                    fragment.chars().anyMatch(Character::isWhitespace)
                            ? RuleId.LINK_MALFORMED
                            : RuleId.LINK_ANCHOR_MISSING,
                    message,
                    nearest.map(id -> "did you mean #%s ?".formatted(id)),
                    nearest.filter(id -> same && isAsWritten())
                            .map(id -> written.substring(0, written.indexOf('#') + 1) + id));
        }

        /** Whether the target stands in the note to the letter: no Liquid has made it. */
        private boolean isAsWritten() {
            Span span = link.targetSpan();
            return span.line() == span.endLine() && span.endColumn() - span.column() == written.length();
        }

        /** Nothing is known to be at a path: why that is, and how bad. */
        private Resolution missing(String path) {
            if (target.kind() != LinkTarget.Kind.WEB && isMalformed()) {
                // nobody can click a link without a text: it is code that was not meant to be one
                return broken(
                        Optional.empty(),
                        RuleId.LINK_MALFORMED,
                        "%s is no address".formatted(shown(written)),
                        Optional.of(malformedHint()),
                        Optional.empty(),
                        link.text().isBlank() && !link.image());
            }
            Optional<Page> hidden = suggestions.unpublished(path);
            if (hidden.isPresent()) {
                return broken(
                        Optional.of(path),
                        RuleId.LINK_UNPUBLISHED,
                        "%s is not published: %s"
                                .formatted(
                                        hidden.get().path(),
                                        hidden.get().publication().why().orElse("not part of the site")),
                        Optional.of("publish it, or take the link out until then"),
                        Optional.empty());
            }
            Optional<String> similar = outputs.similar(path);
            if (similar.isPresent()) {
                return broken(
                        Optional.of(path),
                        link.image() ? RuleId.IMAGE_CASE : RuleId.LINK_CASE,
                        "%s%s is written %s%s on the site"
                                .formatted(address.baseurl(), shown(path), address.baseurl(), similar.get()),
                        Optional.of("write it the same way, servers tell them apart"),
                        Optional.of(suggestions.inPlaceOf(target, similar.get())));
            }
            String file = RelativePath.in(context.folder(), path.substring(1));
            if (!path.endsWith("/") && context.files().journal().onDiskOnly(file)) {
                return broken(
                        Optional.of(path),
                        link.image() ? RuleId.IMAGE_UNTRACKED : RuleId.LINK_UNTRACKED,
                        "%s is on your disk, but not in Git".formatted(file),
                        Optional.of("git add it"),
                        Optional.empty());
            }
            if (outputs.leadsOut(path)) {
                return unchecked(
                        Resolution.Reason.OUTSIDE, "a submodule or symbolic link may bring %s".formatted(path));
            }
            Optional<String> maker = generated.maker(path, suggestions.notesLieBeside(path));
            if (maker.isPresent()) {
                return unchecked(JekyllGenerated.reason(maker.get()), "%s may bring %s".formatted(maker.get(), path));
            }
            Optional<String> rewriter = gems.rewriter().filter(plugin -> source().isPresent());
            if (rewriter.isPresent()) {
                return unchecked(Resolution.Reason.PLUGIN, "%s may write this link anew".formatted(rewriter.get()));
            }
            if (target.kind() == LinkTarget.Kind.WEB && address.isShared() && !outputs.knowsStart(path)) {
                return otherSite(
                        path,
                        "nothing of this site is at %s; another project may be".formatted(path),
                        suggestions.within(path, from));
            }
            return nothing(path);
        }

        private Resolution nothing(String path) {
            boolean page = path.endsWith("/")
                    || path.endsWith(".html")
                    || !RelativePath.name(path).contains(".");
            String what = link.image()
                    ? "no picture is published at %s"
                    : page ? "no note is published at %s" : "no file is published at %s";
            var meant = suggestions.meant(target, path, from, link.image());
            // nobody can be sure where a plugin makes pages, not even beside those of the notes
            boolean doubtful = generated.mayBring(path);
            return broken(
                    Optional.of(path),
                    link.image() ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING,
                    what.formatted(shown(address.baseurl() + path)) + (doubtful ? ", unless a plugin makes it" : ""),
                    meant.hint(),
                    meant.replacement(),
                    doubtful);
        }

        private boolean isMalformed() {
            String text = target.written();
            return text.startsWith("(")
                    || text.startsWith("[")
                    || text.contains("`")
                    || written.strip().matches("(?s).*\\s.*");
        }

        private String malformedHint() {
            String text = target.written();
            int start = text.indexOf("http");
            if (start > 0) {
                return text.startsWith("(")
                        ? "write the address in one pair of parentheses"
                        : "write nothing but the address between the parentheses";
            }
            return link.text().isBlank()
                    ? "write \\[ where it is not meant to be a link"
                    : "write %20 for a blank, or \\[ where it is not meant to be a link";
        }

        private Resolution otherSite(String path, String message, Optional<String> hint) {
            return broken(Optional.of(path), RuleId.LINK_OTHER_SITE, message, hint, Optional.empty());
        }

        private Resolution external() {
            steps.add("it leads to another site");
            return Resolution.external(written, steps);
        }

        private Resolution unchecked(Resolution.Reason reason, String why) {
            steps.add(why);
            return Resolution.unchecked(reason, steps);
        }

        private Resolution broken(RuleId rule, String message, String hint) {
            return broken(Optional.empty(), rule, message, Optional.of(hint), Optional.empty());
        }

        private Resolution broken(
                Optional<String> resolved,
                RuleId rule,
                String message,
                Optional<String> hint,
                Optional<String> better) {
            return broken(resolved, rule, message, hint, better, false);
        }

        /** @param doubtful whether it may be as it was meant */
        private Resolution broken(
                Optional<String> resolved,
                RuleId rule,
                String message,
                Optional<String> hint,
                Optional<String> better,
                boolean doubtful) {
            steps.add(message);
            NoteProblem problem = SiteLinkProblem.of(link, rule, message, hint, better);
            return Resolution.broken(resolved, doubtful ? problem.as(Severity.WARNING) : problem, steps);
        }
    }

    /** A path without {@code .}, {@code ..} and empty parts; it stays at the root where it would lead above it. */
    private static String clean(String path) {
        var parts = new ArrayList<String>();
        String[] all = path.split("/", -1);
        for (String part : all) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        String last = all[all.length - 1];
        boolean folder = last.isEmpty() || last.equals(".") || last.equals("..");
        return "/" + String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : "");
    }

    /** Not longer than a line can show. */
    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 120 ? line : line.substring(0, 117) + "...";
    }
}
