package dev.til.site.hugo;

import dev.til.note.Document.Link;
import dev.til.note.Nearest;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.Anchors;
import dev.til.site.NearestSiteFile;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import dev.til.site.SiteLinkProblem;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the links of one page lead on a site made by Hugo. */
final class HugoLinks {
    private final HugoConfig config;
    private final HugoPublications publications;
    private final HugoShortcodeTemplates templates;
    private final HugoOutputs outputs;
    private final SiteIndex index;
    private final Page from;
    private final Link link;
    private final List<String> steps = new ArrayList<>();

    HugoLinks(HugoSite site, SiteIndex index, Page from, Link link) {
        this.config = site.config();
        this.publications = site.publications();
        this.templates = site.shortcodes();
        this.outputs = new HugoOutputs(config, publications, index);
        this.index = index;
        this.from = from;
        this.link = link;
    }

    Resolution resolve() {
        LinkTarget target = LinkTarget.of(link.target());
        steps.add("the target is '%s'".formatted(SiteLinkProblem.brief(target.written())));
        Optional<String> url = from.publication().url();
        if (!from.publication().published()) {
            return isElsewhere(target)
                    ? external(target)
                    : unchecked(
                            Resolution.Reason.UNPUBLISHED,
                            "the note itself is not published: "
                                    + from.publication().why().orElse(""));
        }
        if (target.written().indexOf(HugoShortcodes.UNKNOWN) >= 0
                || target.written().contains("{{")) {
            return unchecked(Resolution.Reason.SHORTCODE, "a shortcode makes it; only a build knows");
        }
        if (target.written().startsWith(HugoShortcodes.REFERENCE)) {
            return reference(LinkTarget.of(target.written().substring(HugoShortcodes.REFERENCE.length())));
        }
        return switch (target.kind()) {
            case EMPTY -> broken(Optional.empty(), SiteLinkProblem.empty(link));
            case LOCAL ->
                link.kind() == Link.Kind.AUTOLINK
                        ? external(target)
                        : broken(Optional.empty(), SiteLinkProblem.local(link, target));
            case OTHER -> external(target);
            case WEB -> web(target);
            case ANCHOR -> anchor(target, from);
            case ROOTED -> rooted(target);
            case RELATIVE ->
                url.isPresent()
                        ? relative(target, url.get())
                        : unchecked(Resolution.Reason.PERMALINK, "the path of the note itself is not known");
        };
    }

    private Resolution reference(LinkTarget target) {
        String path = target.decodedPath();
        steps.add("Hugo looks the page '%s' up by its file".formatted(SiteLinkProblem.brief(path)));
        if (path.isEmpty()) {
            return anchor(target, from);
        }
        var references = new HugoReferences(config, index);
        Set<String> found = references.find(path, target.query(), from);
        if (found.isEmpty() && references.isList(path, from)) {
            return unchecked(Resolution.Reason.GENERATED, "Hugo makes the list there");
        }
        Optional<Resolution.Doubt> elsewhere = found.isEmpty() ? outputs.elsewhere("/" + path) : Optional.empty();
        if (elsewhere.isPresent()) {
            return unchecked(elsewhere.get());
        }
        if (found.size() == 1) {
            String file = found.iterator().next();
            steps.add("that is '%s'".formatted(file));
            if (index.page(file).isEmpty()) {
                return Resolution.ok(file, steps);
            }
            Page page = index.page(file).get();
            if (!page.publication().published()) {
                return broken(
                        Optional.of(page.path()),
                        SiteLinkProblem.of(
                                        link,
                                        RuleId.LINK_UNPUBLISHED,
                                        "'%s' is not published (%s), so Hugo stops the build"
                                                .formatted(
                                                        page.path(),
                                                        page.publication().why().orElse("")),
                                        "publish it, or take the reference away")
                                .as(Severity.ERROR));
            }
            return anchor(target, page);
        }
        String message = found.isEmpty()
                ? "no page '%s' to refer to, so Hugo stops the build".formatted(SiteLinkProblem.brief(path))
                : "'%s' may be %s, so Hugo stops the build"
                        .formatted(SiteLinkProblem.brief(path), String.join(" or ", found));
        Optional<String> meant = found.stream()
                .findFirst()
                .or(() -> NearestSiteFile.of(config.contentFolder() + "/" + path, index.files()));
        return broken(
                Optional.empty(),
                SiteLinkProblem.of(
                        link,
                        RuleId.LINK_MISSING,
                        message,
                        meant.map(file -> "did you mean %s ?".formatted(below(file))),
                        Optional.empty()));
    }

    private String below(String file) {
        String content = config.contentFolder() + "/";
        return file.startsWith(content) ? "/" + file.substring(content.length()) : file;
    }

    /** Whether it leads to another site, wherever the page lies. */
    private boolean isElsewhere(LinkTarget target) {
        return target.kind() == LinkTarget.Kind.OTHER || (target.kind() == LinkTarget.Kind.WEB && !isOwn(target));
    }

    private boolean isOwn(LinkTarget target) {
        LinkTarget base = config.base();
        return base.kind() == LinkTarget.Kind.WEB && base.host().equals(target.host());
    }

    private Resolution web(LinkTarget target) {
        if (!isOwn(target)) {
            return external(target);
        }
        steps.add("'%s' is this site's own address".formatted(target.host()));
        return based(target).orElseGet(() -> {
            steps.add("but not below '%s/': another site on the same host".formatted(config.basePath()));
            return Resolution.external(target.written(), steps);
        });
    }

    /** A path from the root of the host; empty when it does not lead into this site. */
    private Optional<Resolution> based(LinkTarget target) {
        String path = target.decodedPath();
        String base = config.basePath();
        return path.equals(base) || path.startsWith(base + "/")
                ? Optional.of(page(target, path.substring(base.length())))
                : Optional.empty();
    }

    private Resolution rooted(LinkTarget target) {
        steps.add("it starts with '/': from the root of the host");
        if (config.movesRoot()) {
            return page(target, target.decodedPath());
        }
        return based(target).orElseGet(() -> outside(target));
    }

    /** A path beside the site: dead, or another project's. */
    private Resolution outside(LinkTarget target) {
        if (config.rewrites(index.files(), link.image())) {
            return unchecked(hook());
        }
        boolean known = outputs.has(target.decodedPath());
        String meant = config.basePath() + target.written();
        String message = "'%s' leads out of the site, which is below '%s/'"
                .formatted(SiteLinkProblem.brief(target.written()), config.basePath());
        return otherSite(target.decodedPath(), message, known ? Optional.of(meant) : Optional.empty());
    }

    private Resolution otherSite(String path, String message, Optional<String> meant) {
        return broken(
                Optional.of(path),
                SiteLinkProblem.of(link, RuleId.LINK_OTHER_SITE, message, meant.map(url -> "write " + url), meant)
                        .as(Severity.WARNING));
    }

    private Resolution relative(LinkTarget target, String url) {
        String folder = url.substring(0, url.lastIndexOf('/'));
        String path = target.decodedPath();
        steps.add("it is relative: from the page at '%s'".formatted(url));
        Optional<String> source =
                RelativePath.resolve(RelativePath.folder(from.path()), path).filter(index.files()::isFile);
        Optional<String> resolved = RelativePath.resolve(folder, path);
        if (resolved.isPresent()) {
            String at = "/" + resolved.get()
                    + (target.namesFolder() && !resolved.get().isEmpty() ? "/" : "");
            if (source.isEmpty() || outputs.has(at)) {
                return path.isEmpty() ? anchor(target, from) : page(target, at);
            }
        }
        if (source.isEmpty()) {
            return broken(
                    Optional.empty(), SiteLinkProblem.missing(link, "'%s' leads out of the site".formatted(path)));
        }
        steps.add("'%s' lies there in the repository".formatted(source.get()));
        if (config.rewrites(index.files(), link.image())) {
            return unchecked(hook());
        }
        String message =
                "'%s' is a file of the repository, but nothing on the site".formatted(SiteLinkProblem.brief(path));
        if (!link.image() && HugoPlace.of(source.get(), config).isEmpty()) {
            return broken(source, SiteLinkProblem.missing(link, message)); // Hugo: relref knows pages only
        }
        String meant = link.image()
                ? "%s in a folder of its own with the note as index.md".formatted(RelativePath.name(path))
                : "{{< relref \"%s\" >}}".formatted(target.written());
        return broken(Optional.of(source.get()), SiteLinkProblem.missing(link, message, meant, Optional.empty()));
    }

    private Resolution page(LinkTarget target, String path) {
        steps.add("that is '%s' on the site".formatted(SiteLinkProblem.brief(path)));
        List<Page> pages = outputs.pages(path);
        if (!pages.isEmpty()) {
            steps.add("'%s' is published there".formatted(pages.get(0).path()));
            return anchor(target, pages.get(0));
        }
        Optional<String> file = outputs.file(path);
        if (file.isPresent()) {
            steps.add("'%s' is there".formatted(file.get()));
            return Resolution.ok(file.get(), steps);
        }
        Optional<Resolution.Doubt> doubt = outputs.doubt(path);
        if (doubt.isEmpty() && mayBeLookedUp(target)) {
            doubt = Optional.of(hook());
        }
        if (doubt.isPresent()) {
            return unchecked(doubt.get());
        }
        if (target.kind() != LinkTarget.Kind.RELATIVE && outputs.mayBeAnothers(path)) {
            return otherSite(
                    path,
                    "nothing of this site is at %s; another project may be".formatted(SiteLinkProblem.brief(path)),
                    Optional.empty());
        }
        return broken(Optional.of(path), missing(target, path));
    }

    /** Hugo: a template for links may take them for the names of files, as {@code ref} does, or look in {@code assets}. */
    private boolean mayBeLookedUp(LinkTarget target) {
        String path = target.decodedPath();
        if (target.kind() == LinkTarget.Kind.WEB || !config.rewrites(index.files(), link.image())) {
            return false;
        }
        return link.image()
                ? RelativePath.resolve(RelativePath.in(config.folder(), "assets"), path)
                        .filter(index.files()::isFile)
                        .isPresent()
                : !new HugoReferences(config, index)
                        .find(path, Optional.empty(), from)
                        .isEmpty();
    }

    private Resolution.Doubt hook() {
        return config.themes().missing().stream()
                .findFirst()
                .map(missing -> new Resolution.Doubt(Resolution.Reason.MISSING_THEME, missing))
                .orElse(new Resolution.Doubt(
                        Resolution.Reason.THEME, "the theme may turn the path of a file into that of a page"));
    }

    private NoteProblem missing(LinkTarget target, String path) {
        String message = link.image()
                ? "no picture is published at %s".formatted(SiteLinkProblem.brief(path))
                : "nothing is published at %s".formatted(SiteLinkProblem.brief(path));
        for (Page page : index.pages()) {
            if (!page.publication().published()
                    && publications
                            .path(page.note(), index.files())
                            .filter(would -> same(would, path))
                            .isPresent()) {
                return SiteLinkProblem.of(
                        link,
                        RuleId.LINK_UNPUBLISHED,
                        "'%s' is not published: %s"
                                .formatted(page.path(), page.publication().why().orElse("")),
                        "publish it, or take the link away");
            }
        }
        for (String folder : config.staticFolders()) {
            if (index.files().journal().onDiskOnly(folder + path)) {
                return SiteLinkProblem.untracked(link, folder + path);
            }
            Optional<String> similar = index.files().similar(folder + path);
            if (similar.isPresent()) {
                String replacement =
                        RelativePath.link(config.basePath() + similar.get().substring(folder.length()));
                return SiteLinkProblem.otherCase(link, path, similar.get().substring(folder.length()), replacement);
            }
        }
        if (target.lacksScheme()) {
            return SiteLinkProblem.schemeForgotten(link, target);
        }
        if (link.image()) {
            return config.staticFolders().stream()
                    .findFirst()
                    .flatMap(folder -> NearestSiteFile.of(folder + path, index.files()))
                    .map(file -> SiteLinkProblem.missing(link, message, file, Optional.empty()))
                    .orElseGet(() -> SiteLinkProblem.missing(link, message));
        }
        Optional<String> otherCase = index.urls().stream()
                .filter(url -> url.replaceFirst("/$", "").equalsIgnoreCase(path.replaceFirst("/$", "")))
                .findFirst();
        if (otherCase.isPresent()) {
            return SiteLinkProblem.otherCase(link, path, otherCase.get(), written(target, otherCase.get()));
        }
        return Nearest.of(path, index.urls())
                .map(url -> SiteLinkProblem.missing(link, message, url, Optional.of(written(target, url))))
                .orElseGet(() -> SiteLinkProblem.missing(link, message));
    }

    private static boolean same(String url, String path) {
        return url.replaceFirst("/$", "").equals(path.replaceFirst("/$", ""));
    }

    private String written(LinkTarget target, String url) {
        return RelativePath.link(config.basePath() + url)
                + target.query().map(query -> "?" + query).orElse("")
                + target.fragment().map(fragment -> "#" + fragment).orElse("");
    }

    private Resolution anchor(LinkTarget target, Page page) {
        String where = page.publication().url().orElse(page.path());
        String id = target.decodedFragment().orElse("");
        if (id.isEmpty()
                || id.equals("top")
                || id.startsWith("fn:")
                || id.startsWith("fnref:")
                || id.startsWith(":~:")) {
            return Resolution.ok(where, steps);
        }
        Anchors anchors = index.anchors(page);
        if (anchors.has(id)) {
            steps.add("it has the heading '#%s'".formatted(SiteLinkProblem.brief(id)));
            return Resolution.ok(where + "#" + id, steps);
        }
        if (!anchors.known()
                || (page.note().shows(NoteMarker.LIQUID)
                        && HugoShortcodes.hideSomething(page.note().text().chars(), templates))) {
            return unchecked(Resolution.Reason.SHORTCODE, "its shortcodes may make more anchors than til can see");
        }
        Optional<String> same = anchors.same(id);
        Optional<String> replacement =
                same.map(found -> target.written().substring(0, target.written().indexOf('#') + 1) + found);
        return broken(
                Optional.of(where + "#" + id),
                SiteLinkProblem.noAnchor(link, id, page.path(), anchors.nearest(id), replacement));
    }

    private Resolution broken(Optional<String> resolved, NoteProblem problem) {
        steps.add(problem.message());
        return Resolution.broken(resolved, problem, steps);
    }

    private Resolution unchecked(Resolution.Doubt doubt) {
        return unchecked(doubt.reason(), doubt.words());
    }

    private Resolution unchecked(Resolution.Reason reason, String step) {
        steps.add(step);
        return Resolution.unchecked(reason, steps);
    }

    private Resolution external(LinkTarget target) {
        steps.add("it is on another site; only the network knows");
        return Resolution.external(target.written(), steps);
    }
}
