package dev.til.site.hugo.link;

import dev.til.note.Document.Link;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteLinkProblem;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.hugo.template.HugoLinkHook;
import dev.til.site.hugo.template.HugoShortcodes;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.List;
import java.util.Optional;

/** Where the links of one page lead on a site made by Hugo. */
public final class HugoLinks {
    private final HugoLinkMap map;
    private final Page from;
    private final Link link;
    private final HugoLinkAnswer answer;
    private final HugoLinkAnchor anchors;

    public HugoLinks(HugoLinkMap map, Page from, Link link) {
        this.map = map;
        this.from = from;
        this.link = link;
        this.answer = new HugoLinkAnswer(link);
        this.anchors = new HugoLinkAnchor(map, link, answer);
    }

    public Resolution resolve() {
        LinkTarget target = LinkTarget.of(link.target());
        answer.step("the target is '%s'".formatted(SiteLinkProblem.brief(target.written())));
        Optional<String> url = from.publication().url();
        if (!from.publication().published()) {
            return isElsewhere(target)
                    ? answer.external(target)
                    : answer.unchecked(
                            Resolution.Reason.UNPUBLISHED,
                            "the note itself is not published: "
                                    + from.publication().why().orElse(""));
        }
        if (target.written().indexOf(HugoShortcodes.UNKNOWN) >= 0
                || target.written().contains("{{")) {
            return answer.unchecked(Resolution.Reason.SHORTCODE, "a shortcode makes it; only a build knows");
        }
        if (target.written().startsWith(HugoShortcodes.REFERENCE)) {
            return new HugoLinkReference(map, link, from, answer, anchors)
                    .to(LinkTarget.of(target.written().substring(HugoShortcodes.REFERENCE.length())));
        }
        return switch (target.kind()) {
            case EMPTY -> answer.broken(Optional.empty(), SiteLinkProblem.empty(link));
            case LOCAL ->
                link.kind() == Link.Kind.AUTOLINK
                        ? answer.external(target)
                        : answer.broken(Optional.empty(), SiteLinkProblem.local(link, target));
            case OTHER -> answer.external(target);
            case WEB -> web(target);
            case ANCHOR -> anchors.in(target, from);
            case ROOTED -> rooted(target);
            case RELATIVE ->
                url.isPresent()
                        ? relative(target, url.get())
                        : answer.unchecked(Resolution.Reason.PERMALINK, "the path of the note itself is not known");
        };
    }

    /** Whether it leads to another site, wherever the page lies. */
    private boolean isElsewhere(LinkTarget target) {
        return target.kind() == LinkTarget.Kind.OTHER || (target.kind() == LinkTarget.Kind.WEB && !isOwn(target));
    }

    private boolean isOwn(LinkTarget target) {
        LinkTarget base = map.config().base();
        return base.kind() == LinkTarget.Kind.WEB && base.host().equals(target.host());
    }

    private Resolution web(LinkTarget target) {
        if (!isOwn(target)) {
            return answer.external(target);
        }
        answer.step("'%s' is this site's own address".formatted(target.host()));
        return based(target).orElseGet(() -> {
            answer.step("but not below '%s/': another site on the same host"
                    .formatted(map.config().basePath()));
            return answer.onSameHost(target);
        });
    }

    /** A path from the root of the host; empty when it does not lead into this site. */
    private Optional<Resolution> based(LinkTarget target) {
        String path = target.decodedPath();
        String base = map.config().basePath();
        return path.equals(base) || path.startsWith(base + "/")
                ? Optional.of(page(target, path.substring(base.length())))
                : Optional.empty();
    }

    private Resolution rooted(LinkTarget target) {
        answer.step("it starts with '/': from the root of the host");
        if (map.config().movesRoot()) {
            return page(target, target.decodedPath());
        }
        return based(target).orElseGet(() -> outside(target));
    }

    /** A path beside the site: dead, or another project's. */
    private Resolution outside(LinkTarget target) {
        Optional<Resolution> lookedUp = lookedUp(target);
        if (lookedUp.isPresent()) {
            return lookedUp.get();
        }
        if (hook() == HugoLinkHook.UNKNOWN) {
            return answer.unchecked(theme());
        }
        boolean known = map.outputs().has(target.decodedPath());
        String meant = map.config().basePath() + target.written();
        String message = "'%s' leads out of the site, which is below '%s/'"
                .formatted(SiteLinkProblem.brief(target.written()), map.config().basePath());
        return answer.otherSite(target.decodedPath(), message, known ? Optional.of(meant) : Optional.empty());
    }

    private Resolution relative(LinkTarget target, String url) {
        String folder = url.substring(0, url.lastIndexOf('/'));
        String path = target.decodedPath();
        answer.step("it is relative: from the page at '%s'".formatted(url));
        Optional<String> source = RelativePath.resolve(RelativePath.folder(from.path()), path)
                .filter(map.index().files()::isFile);
        Optional<String> resolved = RelativePath.resolve(folder, path);
        if (resolved.isPresent()) {
            String at = "/" + resolved.get()
                    + (target.namesFolder() && !resolved.get().isEmpty() ? "/" : "");
            if (source.isEmpty() || map.outputs().has(at)) {
                return path.isEmpty() ? anchors.in(target, from) : page(target, at);
            }
        }
        if (source.isPresent()) {
            answer.step("'%s' lies there in the repository".formatted(source.get()));
        }
        Optional<Resolution> lookedUp = lookedUp(target);
        if (lookedUp.isPresent()) {
            return lookedUp.get();
        }
        if (source.isEmpty()) {
            return answer.broken(
                    Optional.empty(), SiteLinkProblem.missing(link, "'%s' leads out of the site".formatted(path)));
        }
        if (hook() == HugoLinkHook.UNKNOWN) {
            return answer.unchecked(theme());
        }
        String message =
                "'%s' is a file of the repository, but nothing on the site".formatted(SiteLinkProblem.brief(path));
        if (!link.image() && HugoPlace.of(source.get(), map.config()).isEmpty()) {
            return answer.broken(source, SiteLinkProblem.missing(link, message)); // Hugo: relref knows pages only
        }
        String meant = link.image()
                ? "%s in a folder of its own with the note as index.md".formatted(RelativePath.name(path))
                : "{{< relref \"%s\" >}}".formatted(target.written());
        return answer.broken(
                Optional.of(source.get()), SiteLinkProblem.missing(link, message, meant, Optional.empty()));
    }

    private Resolution page(LinkTarget target, String path) {
        answer.step("that is '%s' on the site".formatted(SiteLinkProblem.brief(path)));
        List<Page> pages = map.outputs().pages(path);
        if (!pages.isEmpty()) {
            answer.step("'%s' is published there".formatted(pages.get(0).path()));
            return anchors.in(target, pages.get(0));
        }
        Optional<String> file = map.outputs().file(path);
        if (file.isPresent()) {
            answer.step("'%s' is there".formatted(file.get()));
            // of the notes of this site pages are known, so this one is a theme's
            return HugoPlace.isPage(file.get()) && target.fragment().isPresent()
                    ? answer.unchecked(Resolution.Reason.THEME, "what is in it is not known")
                    : answer.ok(file.get());
        }
        if (target.fragment().isEmpty() && map.outputs().isList(path)) {
            answer.step("Hugo makes the list there");
            return answer.ok(path);
        }
        Optional<Resolution> lookedUp = lookedUp(target);
        if (lookedUp.isPresent()) {
            return lookedUp.get();
        }
        Optional<Resolution.Doubt> doubt = map.outputs().doubt(path);
        if (doubt.isEmpty() && mayBeLookedUp(target)) {
            doubt = Optional.of(theme());
        }
        if (doubt.isEmpty() && map.assets().mayBePublished(path)) {
            doubt = Optional.of(new Resolution.Doubt(
                    Resolution.Reason.THEME,
                    "it is an asset, which a template may publish there: '%s'"
                            .formatted(map.assets().file(path).orElse(path))));
        }
        if (doubt.isEmpty()) {
            doubt = map.ignored(path);
        }
        if (doubt.isPresent()) {
            return answer.unchecked(doubt.get());
        }
        if (target.kind() != LinkTarget.Kind.RELATIVE && map.outputs().mayBeAnothers(path)) {
            return answer.otherSite(
                    path,
                    "nothing of this site is at %s; another project may be".formatted(SiteLinkProblem.brief(path)),
                    Optional.empty());
        }
        return answer.broken(Optional.of(path), new HugoLinkMissing(map, link).at(target, path));
    }

    /** Where Hugo's own template for links leads; empty where it leaves them as they are, or is not in force. */
    private Optional<Resolution> lookedUp(LinkTarget target) {
        String path = target.decodedPath().replaceFirst("^\\./", "");
        if (hook() != HugoLinkHook.BUILT_IN || target.kind() == LinkTarget.Kind.WEB || path.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> page =
                link.image() ? Optional.empty() : map.references().page(path, from);
        Optional<Page> note = page.flatMap(map.index()::page);
        if (page.isPresent() && note.map(Page::published).orElse(true)) {
            answer.step("Hugo's own template for links finds the page '%s'".formatted(page.get()));
            return Optional.of(note.map(found -> anchors.in(target, found)).orElseGet(() -> answer.ok(page.get())));
        }
        if (!link.image() && map.references().isList(path, from)) {
            return Optional.of(answer.unchecked(Resolution.Reason.GENERATED, "Hugo may make a list there"));
        }
        return map.outputs()
                .resource(from, path)
                .or(() -> map.assets().file(path))
                .map(file -> {
                    answer.step("Hugo's own template finds '%s'".formatted(file));
                    return answer.ok(file);
                });
    }

    /** Hugo: a template for links may take them for the names of files, as {@code ref} does, or look in {@code assets}. */
    private boolean mayBeLookedUp(LinkTarget target) {
        String path = target.decodedPath();
        if (target.kind() == LinkTarget.Kind.WEB || hook() != HugoLinkHook.UNKNOWN) {
            return false;
        }
        return link.image()
                ? map.assets().file(path).isPresent()
                : !map.references().find(path, Optional.empty(), from).isEmpty();
    }

    private HugoLinkHook hook() {
        return HugoLinkHook.of(map.config(), map.index().files(), link.image());
    }

    private Resolution.Doubt theme() {
        return map.config().themes().missing().stream()
                .findFirst()
                .map(missing -> new Resolution.Doubt(Resolution.Reason.MISSING_THEME, missing))
                .orElse(new Resolution.Doubt(
                        Resolution.Reason.THEME, "the theme may turn the path of a file into that of a page"));
    }
}
