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
    private final SiteIndex index;
    private final Page from;
    private final Link link;
    private final List<String> steps = new ArrayList<>();

    HugoLinks(HugoConfig config, HugoPublications publications, SiteIndex index, Page from, Link link) {
        this.config = config;
        this.publications = publications;
        this.index = index;
        this.from = from;
        this.link = link;
    }

    Resolution resolve() {
        LinkTarget target = LinkTarget.of(link.target());
        steps.add("the target is '%s'".formatted(SiteLinkProblem.brief(target.written())));
        Optional<String> url = from.publication().url();
        if (url.isEmpty()) {
            return unchecked("the note itself is not published: "
                    + from.publication().why().orElse(""));
        }
        if (target.written().indexOf(HugoShortcodes.UNKNOWN) >= 0
                || target.written().contains("{{")) {
            return unchecked("a shortcode makes it; only a build knows");
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
            case RELATIVE -> relative(target, url.get());
        };
    }

    private Resolution reference(LinkTarget target) {
        String path = target.decodedPath();
        steps.add("Hugo looks the page '%s' up by its file".formatted(SiteLinkProblem.brief(path)));
        if (path.isEmpty()) {
            return anchor(target, from);
        }
        Set<String> found = new HugoReferences(config, index).find(path, target.query(), from);
        if (found.size() == 1) {
            Page page = index.page(found.iterator().next()).orElseThrow();
            steps.add("that is '%s'".formatted(page.path()));
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

    private Resolution web(LinkTarget target) {
        LinkTarget base = config.base();
        if (base.kind() != LinkTarget.Kind.WEB || !base.host().equals(target.host())) {
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
        if (config.settings().flag(false, "canonifyURLs")) {
            return page(target, target.decodedPath());
        }
        return based(target).orElseGet(() -> {
            String meant = config.basePath() + target.written();
            boolean known = !index.at(target.decodedPath()).isEmpty()
                    || staticFile(target.decodedPath()).isPresent();
            if (!known || config.rewrites(index.files(), link.image())) {
                return unchecked("it does not lead below '%s/', where this site is".formatted(config.basePath()));
            }
            String message = "'%s' leads out of the site, which is below '%s/'"
                    .formatted(SiteLinkProblem.brief(target.written()), config.basePath());
            return broken(Optional.empty(), SiteLinkProblem.missing(link, message, meant, Optional.of(meant)));
        });
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
            if (source.isEmpty() || found(at)) {
                return path.isEmpty() ? anchor(target, from) : page(target, at);
            }
        }
        if (source.isEmpty()) {
            return broken(
                    Optional.empty(), SiteLinkProblem.missing(link, "'%s' leads out of the site".formatted(path)));
        }
        steps.add("'%s' lies there in the repository".formatted(source.get()));
        if (config.rewrites(index.files(), link.image())) {
            return unchecked("the theme may turn the path of a file into that of a page");
        }
        String message =
                "'%s' is a file of the repository, but nothing on the site".formatted(SiteLinkProblem.brief(path));
        String meant = link.image()
                ? "%s in a folder of its own with the note as index.md".formatted(RelativePath.name(path))
                : "{{< relref \"%s\" >}}".formatted(target.written());
        return broken(Optional.of(source.get()), SiteLinkProblem.missing(link, message, meant, Optional.empty()));
    }

    private boolean found(String path) {
        return !pages(path).isEmpty()
                || staticFile(path).isPresent()
                || resource(path).isPresent();
    }

    private List<Page> pages(String path) {
        for (String form : List.of(path, path + "/", path.replaceFirst("/index\\.html$", "/"))) {
            if (!index.at(form).isEmpty()) {
                return index.at(form);
            }
        }
        return List.of();
    }

    private Optional<String> staticFile(String path) {
        return config.staticFolders().stream()
                .map(folder -> folder + path)
                .filter(index.files()::isFile)
                .findFirst();
    }

    /** A file that lies in the content beside the notes: of a bundle it is at the bundle's path, else at its own. */
    private Optional<String> resource(String path) {
        String own = config.contentFolder() + path;
        if (index.files().isFile(own) && !HugoPlace.isContent(own) && !publications.isInBundle(own, index.files())) {
            return Optional.of(own);
        }
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash);
            for (Page page : index.at(config.ugly() && slash > 0 ? folder + ".html" : folder + "/")) {
                String file = RelativePath.in(RelativePath.folder(page.path()), path.substring(slash + 1));
                boolean holds = page.note().fileName().startsWith("index.")
                        || (page.note().fileName().startsWith("_index.")
                                && !publications.isInBundle(file, index.files()));
                if (holds && !HugoPlace.isContent(file) && index.files().isFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private Resolution page(LinkTarget target, String path) {
        steps.add("that is '%s' on the site".formatted(SiteLinkProblem.brief(path)));
        List<Page> pages = pages(path);
        if (!pages.isEmpty()) {
            steps.add("'%s' is published there".formatted(pages.get(0).path()));
            return anchor(target, pages.get(0));
        }
        Optional<String> file = staticFile(path).or(() -> resource(path));
        if (file.isPresent()) {
            steps.add("'%s' is there".formatted(file.get()));
            return Resolution.ok(file.get(), steps);
        }
        if (isGenerated(path)) {
            return unchecked("Hugo or the theme may make a page there");
        }
        if (isFromOtherFormat(path)) {
            return unchecked("a page that is not written in Markdown may be there");
        }
        return broken(Optional.of(path), missing(target, path));
    }

    private boolean isFromOtherFormat(String path) {
        String name = RelativePath.name(path.replaceFirst("/+$", ""));
        return index.files().entries().stream()
                .map(entry -> entry.path())
                .filter(file -> HugoPlace.isContent(file) && !HugoPlace.isPage(file))
                .flatMap(file -> HugoPlace.of(file, config).stream())
                .anyMatch(place -> HugoPath.of(place.baseName(), config.lower()).equals(name));
    }

    /** Lists, feeds and terms, and all that only a theme outside of the repository knows. */
    private boolean isGenerated(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        for (String language : config.languages()) {
            bare = bare.startsWith(language + "/") ? bare.substring(language.length() + 1) : bare;
        }
        String first = bare.contains("/") ? bare.substring(0, bare.indexOf('/')) : bare;
        boolean listed = bare.isEmpty()
                || config.taxonomies().contains(first)
                || config.languages().contains(first)
                || path.matches(".*/(index\\.xml|sitemap\\.xml|robots\\.txt|index\\.json|page/\\d+/?)");
        boolean section = index.files().isFolder(config.contentFolder() + "/" + bare) && !bare.contains("/");
        boolean ours = index.files().isFolder(config.contentFolder() + "/" + first)
                || config.staticFolders().stream()
                        .anyMatch(folder -> index.files().isFolder(folder + "/" + first));
        return listed || section || (!ours && !config.themeIsHere(index.files()));
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
            return NearestSiteFile.of(config.staticFolders().get(0) + path, index.files())
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
                        && HugoShortcodes.hideSomething(page.note().text().chars()))) {
            return unchecked("its shortcodes may make more anchors than til can see");
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

    private Resolution unchecked(String step) {
        steps.add(step);
        return Resolution.unchecked(steps);
    }

    private Resolution external(LinkTarget target) {
        steps.add("it is on another site; only the network knows");
        return Resolution.external(target.written(), steps);
    }
}
