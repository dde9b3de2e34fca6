package dev.til.site.hugo.link;

import dev.til.note.Document.Link;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.NearestSiteFile;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteLinkProblem;
import dev.til.site.hugo.config.HugoPath;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.path.LinkTarget;
import java.util.Optional;
import java.util.Set;

/** Where {@code ref} and {@code relref} lead. */
record HugoLinkReference(HugoLinkMap map, Link link, Page from, HugoLinkAnswer answer, HugoLinkAnchor anchor) {
    Resolution to(LinkTarget target) {
        String path = target.decodedPath();
        answer.step("Hugo looks the page '%s' up by its file".formatted(SiteLinkProblem.brief(path)));
        if (path.isEmpty()) {
            return anchor.in(target, from);
        }
        Set<String> found = map.references().find(path, target.query(), from);
        if (found.isEmpty() && map.references().isList(path, from)) {
            return isList(path) && target.fragment().isEmpty()
                    ? answer.ok("/" + path.replaceFirst("^/+", ""))
                    : answer.unchecked(Resolution.Reason.GENERATED, "Hugo makes the list there");
        }
        Optional<Resolution.Doubt> elsewhere = found.isEmpty() ? map.outputs().elsewhere("/" + path) : Optional.empty();
        if (elsewhere.isPresent()) {
            return answer.unchecked(elsewhere.get());
        }
        if (found.isEmpty() && map.themePages().mayBeMeant(path)) {
            return answer.unchecked(Resolution.Reason.THEME, "a page of the theme is called so");
        }
        if (found.size() == 1) {
            String file = found.iterator().next();
            answer.step("that is '%s'".formatted(file));
            if (map.index().page(file).isEmpty()) {
                return answer.ok(file);
            }
            Page page = map.index().page(file).get();
            if (!page.publication().published()) {
                return answer.broken(
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
            return anchor.in(target, page);
        }
        String message = found.isEmpty()
                ? "no page '%s' to refer to, so Hugo stops the build".formatted(SiteLinkProblem.brief(path))
                : "'%s' may be %s, so Hugo stops the build"
                        .formatted(SiteLinkProblem.brief(path), String.join(" or ", found));
        Optional<String> meant = found.stream()
                .findFirst()
                .or(() -> NearestSiteFile.of(
                        map.config().contentFolder() + "/" + path, map.index().files()));
        return answer.broken(
                Optional.empty(),
                SiteLinkProblem.of(
                        link,
                        RuleId.LINK_MISSING,
                        message,
                        meant.map(file -> "did you mean %s ?".formatted(below(file))),
                        Optional.empty()));
    }

    private boolean isList(String path) {
        String language =
                HugoPlace.of(from.path(), map.config()).map(HugoPlace::language).orElse("");
        String list = HugoPath.of(path.replaceFirst("^/+", ""), map.config().lower());
        return map.outputs().isList(map.config().languages().prefix(language) + "/" + list);
    }

    private String below(String file) {
        String content = map.config().contentFolder() + "/";
        return file.startsWith(content) ? "/" + file.substring(content.length()) : file;
    }
}
