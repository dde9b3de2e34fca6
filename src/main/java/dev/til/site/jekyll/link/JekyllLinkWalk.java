package dev.til.site.jekyll.link;

import dev.til.note.Document.Link;
import dev.til.note.RuleId;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.Resolution;
import dev.til.site.SiteLinkProblem;
import dev.til.site.path.HostOrPath;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.Optional;

/** One link on its way, as a browser goes on the published site. */
final class JekyllLinkWalk {
    private final JekyllLinkMap map;
    private final Link link;
    private final Page from;
    private final JekyllLinkAnswer answer;
    private String written;
    private LinkTarget target;

    JekyllLinkWalk(JekyllLinkMap map, Link link, Page from) {
        this.map = map;
        this.link = link;
        this.from = from;
        this.answer = new JekyllLinkAnswer(link);
        this.written = link.target();
        this.target = LinkTarget.of(written);
    }

    Resolution resolve() {
        if (written.contains("{{") || written.contains("{%")) {
            return answer.unchecked(Resolution.Reason.LIQUID, "only a build knows what Liquid puts here");
        }
        if (link.kind() == Link.Kind.WIKI) {
            return answer.unchecked(Resolution.Reason.PLUGIN, "[[...]] is for a plugin to understand");
        }
        Optional<String> base = base();
        if (base.isEmpty()) {
            return isElsewhere()
                    ? answer.external(written)
                    : answer.unchecked(Resolution.Reason.UNPUBLISHED, "%s is not published".formatted(from.path()));
        }
        if (link.image()) {
            Optional<ChirpyMedia> media = ChirpyMedia.of(target.written(), from.note(), map.context());
            if (media.isEmpty() && chirpyPrefixes() && target.kind() == LinkTarget.Kind.RELATIVE) {
                // which version of the theme it is decides whether a relative picture is one of the root
                Optional<String> atRoot = map.outputs().source(clean(target.decodedPath()));
                if (atRoot.isPresent()) {
                    answer.step("Chirpy looks for pictures from the root of the site");
                    return answer.ok(atRoot.get());
                }
            }
            if (media.isPresent()) {
                answer.step(media.get().why());
                written = media.get().address();
                target = LinkTarget.of(written);
                if (media.get().isRemote()) {
                    return answer.external(written);
                }
            }
        }
        return switch (target.kind()) {
            case EMPTY ->
                answer.broken(
                        RuleId.LINK_EMPTY, "this link leads nowhere", "write where it should lead, or only its text");
            case OTHER -> answer.external(written);
            case LOCAL -> local();
            case ANCHOR -> new JekyllLinkAnchor(map, link, from, written, answer).of(from);
            case WEB -> web();
            case ROOTED -> rooted();
            case RELATIVE -> relative(base.get());
        };
    }

    /** Whether it leads to another site, wherever the page lies. */
    private boolean isElsewhere() {
        return target.kind() == LinkTarget.Kind.OTHER
                || (target.kind() == LinkTarget.Kind.WEB && !map.address().isOwn(target.host()));
    }

    /** The URL that the page has, or will have when its day has come. */
    private Optional<String> base() {
        return from.publication()
                .url()
                .or(() -> from.publication()
                        .why()
                        .filter(Publication.FUTURE::equals)
                        .flatMap(future -> map.context().wouldBe(from.note())));
    }

    private Resolution local() {
        if (target.host().isEmpty()) {
            return answer.broken(
                    RuleId.LINK_LOCAL,
                    "%s is on your own computer".formatted(SiteLinkProblem.brief(written)),
                    "put the file into the repository and link it there");
        }
        Optional<String> path =
                map.address().within(clean(target.decodedPath())).filter(at -> at.length() > 1);
        Optional<String> source = path.flatMap(map.outputs()::source);
        boolean told = link.kind() == Link.Kind.AUTOLINK || link.text().contains(target.host());
        if (told || source.isEmpty()) {
            answer.step("%s is a server on the reader's own computer".formatted(target.host()));
            return answer.external(written);
        }
        String better = map.suggestions().rooted(path.orElse("/"), target);
        answer.step("%s is the preview of this site".formatted(target.host()));
        return answer.broken(
                source,
                RuleId.LINK_LOCAL,
                "%s is the preview on your own computer".formatted(target.host()),
                Optional.of("write " + better),
                Optional.of(better),
                true);
    }

    private Resolution web() {
        if (!map.address().isOwn(target.host())) {
            return answer.external(written);
        }
        answer.step("%s is this site".formatted(target.host()));
        if (map.address().isDoubled(target.decodedPath())) {
            return missing().behindAddress();
        }
        String path = clean(target.decodedPath());
        return map.address()
                .withinServer(path)
                .map(this::own)
                .orElseGet(() -> answer.otherSite(
                        path,
                        "%s lies outside of baseurl %s"
                                .formatted(path, map.address().baseurl()),
                        inside(path)));
    }

    private Resolution rooted() {
        if (map.address().isDoubled(target.decodedPath())) {
            return missing().behindAddress();
        }
        String path = clean(target.decodedPath());
        Optional<Resolution> translated = translated();
        if (translated.isPresent()) {
            return translated.get();
        }
        Optional<String> within = map.address().within(path);
        if (within.isPresent()) {
            return own(within.get());
        }
        if (chirpyPrefixes()) {
            answer.step("Chirpy puts the baseurl before it");
            return own(path);
        }
        return answer.otherSite(
                path,
                "%s lies outside of this site, %s".formatted(path, map.address().where()),
                inside(path));
    }

    /** What is meant by a path that lacks the baseurl, or has another one. */
    private Optional<String> inside(String path) {
        return map.outputs()
                .source(path)
                .map(none -> "write %s%s".formatted(map.address().baseurl(), RelativePath.link(path)))
                .or(() -> map.suggestions().within(path, from));
    }

    private boolean chirpyPrefixes() {
        return link.image() && JekyllGems.isChirpy(map.context());
    }

    private Resolution relative(String base) {
        if (target.lacksScheme() && map.outputs().source(join(base)).isEmpty()) {
            String meant = HostOrPath.address(target.written());
            return answer.broken(
                    Optional.of(join(base)),
                    RuleId.LINK_MISSING,
                    "%s has no https:// before it, so it leads to %s on this site"
                            .formatted(SiteLinkProblem.brief(written), SiteLinkProblem.brief(join(base))),
                    Optional.of("write " + SiteLinkProblem.brief(meant)),
                    Optional.of(meant));
        }
        Optional<Resolution> translated = translated();
        if (translated.isPresent()) {
            return translated.get();
        }
        String path = join(base);
        answer.step("seen from %s it is %s".formatted(base, path));
        return own(path);
    }

    /** Where a link that names a file of the repository leads, if there is a plugin that turns it into a URL. */
    private Optional<Resolution> translated() {
        var plugin = new JekyllRelativeLinks(map);
        Optional<String> file = plugin.file(target, from);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> url = plugin.url(file.get());
        if (url.isPresent()) {
            answer.step("jekyll-relative-links turns %s into %s".formatted(file.get(), url.get()));
            return Optional.of(own(url.get()));
        }
        return plugin.copy(file.get()).map(answer::ok);
    }

    private String join(String base) {
        String path = target.decodedPath();
        return path.isEmpty() ? base : clean(base.substring(0, base.lastIndexOf('/') + 1) + path);
    }

    /** A path of this site. */
    private Resolution own(String path) {
        if (!map.languages().isEmpty()) {
            return inLanguage(path);
        }
        return map.outputs().source(path).map(source -> found(path, source)).orElseGet(() -> none(path));
    }

    private Resolution none(String path) {
        return path.equals("/")
                ? answer.unchecked(Resolution.Reason.THEME, "the start page may be the theme's")
                : missing().at(path);
    }

    private JekyllLinkMissing missing() {
        return new JekyllLinkMissing(map, link, from, written, answer);
    }

    /** A path of a site in several languages. */
    private Resolution inLanguage(String path) {
        // polyglot: links are written anew, pictures are not
        String there = link.image() || target.kind() == LinkTarget.Kind.RELATIVE
                ? path
                : map.languages().rewritten(path, from.publication().url().orElse(""));
        if (!there.equals(path)) {
            answer.step("jekyll-polyglot turns it into " + there);
        }
        Optional<String> source = map.outputs().source(there);
        if (source.isPresent()) {
            return found(there, source.get());
        }
        for (String other : map.languages().others(there)) {
            Optional<String> untranslated = map.outputs().source(other);
            if (untranslated.isPresent()) {
                answer.step("jekyll-polyglot shows %s there".formatted(other));
                return found(there, untranslated.get());
            }
        }
        return none(there);
    }

    private Resolution found(String path, String file) {
        Optional<String> source = Optional.of(file);
        answer.step("%s is %s".formatted(path, source.get()));
        Optional<Page> page = map.index().page(source.get());
        return page.isPresent() && page.get().publication().url().isPresent()
                ? new JekyllLinkAnchor(map, link, from, written, answer).of(page.get())
                : map.anchors()
                                .has(source.get(), target.decodedFragment().orElse(""))
                                .isPresent()
                        ? answer.ok(source.get())
                        : answer.unchecked(
                                Resolution.Reason.LAYOUT, "what is in %s is not known".formatted(source.get()));
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
}
