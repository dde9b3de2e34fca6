package dev.til.site.hugo.link;

import dev.til.note.Document.Link;
import dev.til.note.Nearest;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.NearestSiteFile;
import dev.til.site.Page;
import dev.til.site.SiteLinkProblem;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.Optional;

/** What is wrong with a link that nothing is published at, and what may have been meant. */
record HugoLinkMissing(HugoLinkMap map, Link link) {
    NoteProblem at(LinkTarget target, String path) {
        String message = link.image()
                ? "no picture is published at %s".formatted(SiteLinkProblem.brief(path))
                : "nothing is published at %s".formatted(SiteLinkProblem.brief(path));
        for (Page page : map.index().pages()) {
            if (!page.publication().published()
                    && map.publications()
                            .path(page.note(), map.index().files())
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
        for (String folder : map.config().staticFolders()) {
            if (map.index().files().journal().onDiskOnly(folder + path)) {
                return SiteLinkProblem.untracked(link, folder + path);
            }
            Optional<String> similar = map.index().files().similar(folder + path);
            if (similar.isPresent()) {
                String replacement =
                        RelativePath.link(base(target) + similar.get().substring(folder.length()));
                return SiteLinkProblem.otherCase(link, path, similar.get().substring(folder.length()), replacement);
            }
        }
        if (target.lacksScheme()) {
            return SiteLinkProblem.schemeForgotten(link, target);
        }
        if (link.image()) {
            return map.config().staticFolders().stream()
                    .findFirst()
                    .flatMap(folder ->
                            NearestSiteFile.of(folder + path, map.index().files()))
                    .map(file -> SiteLinkProblem.missing(link, message, file, Optional.empty()))
                    .orElseGet(() -> SiteLinkProblem.missing(link, message));
        }
        Optional<String> otherCase = map.index().urls().stream()
                .filter(url -> url.replaceFirst("/$", "").equalsIgnoreCase(path.replaceFirst("/$", "")))
                .findFirst();
        if (otherCase.isPresent()) {
            return SiteLinkProblem.otherCase(link, path, otherCase.get(), written(target, otherCase.get()));
        }
        return Nearest.of(path, map.index().urls())
                .map(url ->
                        SiteLinkProblem.missing(link, message, base(target) + url, Optional.of(written(target, url))))
                .orElseGet(() -> SiteLinkProblem.missing(link, message));
    }

    private static boolean same(String url, String path) {
        return url.replaceFirst("/$", "").equals(path.replaceFirst("/$", ""));
    }

    /** What a path of the site is written behind: all that it lies below, but where Hugo puts that there by itself. */
    private String base(LinkTarget target) {
        boolean moved = target.kind() == LinkTarget.Kind.ROOTED && map.config().movesRoot();
        return moved ? "" : map.config().basePath();
    }

    private String written(LinkTarget target, String url) {
        return RelativePath.link(base(target) + url)
                + target.query().map(query -> "?" + query).orElse("")
                + target.fragment().map(fragment -> "#" + fragment).orElse("");
    }
}
