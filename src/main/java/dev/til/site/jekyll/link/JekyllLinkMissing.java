package dev.til.site.jekyll.link;

import dev.til.note.Document.Link;
import dev.til.note.RuleId;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteLinkProblem;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.Optional;

/** What is wrong with a link where nothing is known to be, if anything is. */
final class JekyllLinkMissing {
    private final JekyllLinkMap map;
    private final Link link;
    private final Page from;
    private final String written;
    private final LinkTarget target;
    private final JekyllLinkAnswer answer;

    /** @param written the target, as it is once the theme has had a look at it */
    JekyllLinkMissing(JekyllLinkMap map, Link link, Page from, String written, JekyllLinkAnswer answer) {
        this.map = map;
        this.link = link;
        this.from = from;
        this.written = written;
        this.target = LinkTarget.of(written);
        this.answer = answer;
    }

    /** Nothing is known to be at a path: why that is, and how bad. */
    Resolution at(String path) {
        if (target.kind() != LinkTarget.Kind.WEB && isMalformed()) {
            // nobody can click a link without a text: it is code that was not meant to be one
            return answer.broken(
                    Optional.empty(),
                    RuleId.LINK_MALFORMED,
                    "%s is no address".formatted(SiteLinkProblem.brief(written)),
                    Optional.of(malformedHint()),
                    Optional.empty(),
                    link.text().isBlank() && !link.image());
        }
        Optional<Page> hidden = map.places().unpublished(path);
        if (hidden.isPresent()) {
            return answer.broken(
                    Optional.of(path),
                    RuleId.LINK_UNPUBLISHED,
                    "%s is not published: %s"
                            .formatted(
                                    hidden.get().path(),
                                    hidden.get().publication().why().orElse("not part of the site")),
                    Optional.of("publish it, or take the link out until then"),
                    Optional.empty());
        }
        Optional<String> similar = map.outputs().similar(path);
        if (similar.isPresent()) {
            return answer.broken(
                    Optional.of(path),
                    link.image() ? RuleId.IMAGE_CASE : RuleId.LINK_CASE,
                    "%s%s is written %s%s on the site"
                            .formatted(
                                    map.address().baseurl(),
                                    SiteLinkProblem.brief(path),
                                    map.address().baseurl(),
                                    similar.get()),
                    Optional.of("write it the same way, servers tell them apart"),
                    Optional.of(map.suggestions().inPlaceOf(target, similar.get())));
        }
        String file = RelativePath.in(map.context().folder(), path.substring(1));
        Optional<String> ignored =
                map.context().reads(file) ? map.context().files().ignored().names(file) : Optional.empty();
        if (ignored.isPresent()) {
            return answer.unchecked(
                    Resolution.Reason.GENERATED,
                    "%s, so that %s may be made before the site is".formatted(ignored.get(), path));
        }
        if (!path.endsWith("/") && map.context().files().journal().onDiskOnly(file)) {
            return answer.broken(
                    Optional.of(path),
                    link.image() ? RuleId.IMAGE_UNTRACKED : RuleId.LINK_UNTRACKED,
                    "%s is on your disk, but not in Git".formatted(file),
                    Optional.of("git add it"),
                    Optional.empty());
        }
        if (map.outputs().leadsOut(path)) {
            return answer.unchecked(
                    Resolution.Reason.OUTSIDE, "a submodule or symbolic link may bring %s".formatted(path));
        }
        Optional<String> maker = map.generated().maker(path, map.places().notesLieBeside(path));
        if (maker.isPresent()) {
            return answer.unchecked(
                    JekyllGenerated.reason(maker.get()), "%s may bring %s".formatted(maker.get(), path));
        }
        Optional<String> rewriter =
                map.gems().rewriter().filter(plugin -> map.source(target, from).isPresent());
        if (rewriter.isPresent()) {
            return answer.unchecked(Resolution.Reason.PLUGIN, "%s may write this link anew".formatted(rewriter.get()));
        }
        if (target.kind() == LinkTarget.Kind.WEB
                && map.address().isShared()
                && !map.outputs().knowsStart(path)) {
            return answer.otherSite(
                    path,
                    "nothing of this site is at %s; another project may be".formatted(path),
                    map.suggestions().within(path, from));
        }
        return nothing(path);
    }

    /** A path of the site that Jekyll has put behind a whole address. */
    Resolution behindAddress() {
        return answer.broken(
                Optional.of(target.decodedPath()),
                link.image() ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING,
                "%s is no address: Jekyll puts a slash before a baseurl that is a whole one"
                        .formatted(SiteLinkProblem.brief(target.decodedPath())),
                Optional.of("write baseurl: \"%s\" in _config.yml, and the server in url"
                        .formatted(map.address().baseurl())),
                Optional.empty());
    }

    private Resolution nothing(String path) {
        boolean page = path.endsWith("/")
                || path.endsWith(".html")
                || !RelativePath.name(path).contains(".");
        String what = link.image()
                ? "no picture is published at %s"
                : page ? "no note is published at %s" : "no file is published at %s";
        var meant = map.suggestions().meant(target, path, from, link.image());
        // nobody can be sure where a plugin makes pages, not even beside those of the notes
        boolean doubtful = map.generated().mayBring(path);
        return answer.broken(
                Optional.of(path),
                link.image() ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING,
                what.formatted(SiteLinkProblem.brief(map.address().baseurl() + path))
                        + (doubtful ? ", unless a plugin makes it" : ""),
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
}
