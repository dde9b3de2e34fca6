package dev.til.site.plain;

import dev.til.note.Document.Link;
import dev.til.note.Journal;
import dev.til.note.NoteProblem;
import dev.til.site.Anchors;
import dev.til.site.NearestSiteFile;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.SiteLinkProblem;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the links of one page lead on GitHub: to files and folders of the repository, and to headings in notes. */
public final class PlainLinks {
    /** GitHub: {@code #L10}, {@code #L10-L20}, {@code #L10C3-L12C5} */
    private static final Pattern LINES = Pattern.compile("L\\d+(C\\d+)?(-L?\\d+(C\\d+)?)?");

    private final SiteIndex index;
    private final SiteFiles files;
    private final Page from;
    private final Link link;
    private final List<String> steps = new ArrayList<>();

    public PlainLinks(SiteIndex index, Page from, Link link) {
        this.index = index;
        this.files = index.files();
        this.from = from;
        this.link = link;
    }

    public Resolution resolve() {
        LinkTarget target = LinkTarget.of(link.target());
        // steps are put together by +: a format has to be read anew for each of them, and hardly any is ever shown
        steps.add("the target is '" + SiteLinkProblem.brief(target.written()) + "'");
        return switch (target.kind()) {
            case EMPTY -> broken(Optional.empty(), SiteLinkProblem.empty(link));
            case LOCAL ->
                link.kind() == Link.Kind.AUTOLINK
                        ? external(
                                target,
                                "it is an address on the reader's own machine, which is mentioned and not linked")
                        : broken(Optional.empty(), SiteLinkProblem.local(link, target));
            case WEB -> external(target, "it is on another site; only the network knows");
            case OTHER -> external(target, "'" + target.scheme() + ":' is no page");
            case ANCHOR -> anchor(target, from.path());
            case ROOTED, RELATIVE -> path(target);
        };
    }

    private Resolution path(LinkTarget target) {
        boolean rooted = target.kind() == LinkTarget.Kind.ROOTED;
        String folder = rooted ? "" : RelativePath.folder(from.path());
        String decoded = target.decodedPath();
        if (decoded.isEmpty()) {
            return anchor(target, from.path()); // ?query alone is this page again
        }
        steps.add(
                rooted
                        ? "it starts with '/': from the root of the repository"
                        : "it is relative: from the folder '" + folder + "'");
        Optional<String> path = RelativePath.resolve(folder, decoded);
        if (path.isEmpty()) {
            return above(folder, decoded, target);
        }
        steps.add("that is '" + SiteLinkProblem.brief(path.get()) + "'");
        Optional<Journal.Entry> entry = files.entry(path.get());
        if (entry.isPresent()) {
            if (entry.get().kind() == Journal.Kind.FILE) {
                steps.add("there is such a file");
                return anchor(target, path.get());
            }
            steps.add("there is a symbolic link or a submodule, which leads elsewhere");
            return entry.get().kind() == Journal.Kind.SUBMODULE
                    ? Resolution.ok(path.get(), steps)
                    : Resolution.unchecked(Resolution.Reason.OUTSIDE, steps);
        }
        if (files.isFolder(path.get()) && !link.image()) {
            steps.add("there is such a folder");
            return folder(target, path.get());
        }
        if (files.leadsElsewhere(path.get())) {
            steps.add("it lies below a symbolic link or a submodule, which leads elsewhere");
            return Resolution.unchecked(Resolution.Reason.OUTSIDE, steps);
        }
        return broken(path, missing(target, path.get()));
    }

    /** GitHub: notes are shown at {@code /OWNER/NAME/blob/BRANCH/}, so {@code ../../issues} at the root leads to the issues. */
    private Resolution above(String folder, String decoded, LinkTarget target) {
        int depth = folder.isEmpty() ? 0 : folder.split("/").length;
        var rest = new ArrayList<String>();
        int climbed = 0;
        for (String part : decoded.split("/")) {
            if (part.equals("..") && rest.isEmpty()) {
                climbed++;
            } else if (part.equals("..")) {
                rest.remove(rest.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                rest.add(part);
            }
        }
        if (climbed - depth > 1) {
            steps.add("it leads above the repository, to another page of it on GitHub such as its issues");
            return Resolution.unchecked(Resolution.Reason.OUTSIDE, steps);
        }
        steps.add("it leads one folder above the repository, where GitHub has its branches");
        String below = rest.size() < 2 ? "" : String.join("/", rest.subList(1, rest.size()));
        if (files.isFile(below) || (rest.size() > 1 && files.isFolder(below))) {
            return Resolution.unchecked(Resolution.Reason.OUTSIDE, steps);
        }
        String message = "'%s' leads out of the repository".formatted(SiteLinkProblem.brief(target.written()));
        String inside = String.join("/", rest);
        if (files.isFile(inside)) {
            String replacement = written(target, inside);
            return broken(
                    Optional.empty(), SiteLinkProblem.missing(link, message, replacement, Optional.of(replacement)));
        }
        return broken(Optional.empty(), SiteLinkProblem.missing(link, message));
    }

    private NoteProblem missing(LinkTarget target, String path) {
        Optional<String> similar = files.similar(path);
        if (similar.isPresent()) {
            return SiteLinkProblem.otherCase(link, path, similar.get(), written(target, similar.get()));
        }
        if (files.journal().onDiskOnly(path)) {
            return SiteLinkProblem.untracked(link, path);
        }
        if (target.lacksScheme()) {
            return SiteLinkProblem.schemeForgotten(link, target);
        }
        String message = link.image() && files.isFolder(path)
                ? "'%s' is a folder, not a picture".formatted(path)
                : "no file '%s'".formatted(SiteLinkProblem.brief(path));
        Optional<String> sure = sure(target, path);
        Optional<String> meant = sure.or(() -> NearestSiteFile.of(path, files, from.path()));
        return meant.isEmpty()
                ? SiteLinkProblem.missing(link, message)
                : SiteLinkProblem.missing(
                        link, message, written(target, meant.get()), sure.map(found -> written(target, found)));
    }

    /** The one file that can have been meant. */
    private Optional<String> sure(LinkTarget target, String path) {
        if (path.indexOf('\\') >= 0) {
            Optional<String> slashes = RelativePath.resolve(
                    RelativePath.folder(from.path()), target.decodedPath().replace('\\', '/'));
            if (slashes.filter(files::isFile).isPresent()) {
                return slashes;
            }
        }
        Optional<String> fromRoot = RelativePath.resolve("", target.decodedPath());
        if (fromRoot.filter(files::isFile).isPresent()) {
            return fromRoot;
        }
        if (files.isFile(path + ".md")) {
            return Optional.of(path + ".md");
        }
        var sameName = RelativePath.name(path).isEmpty() ? List.<String>of() : files.named(RelativePath.name(path));
        boolean telling = !RelativePath.name(path).toLowerCase(Locale.ROOT).startsWith("readme.");
        return sameName.size() == 1 && telling && !sameName.get(0).equals(from.path())
                ? Optional.of(sameName.get(0))
                : Optional.empty();
    }

    /** A path as the link's target, written as the writer does it, with the query and fragment that the link has. */
    private String written(LinkTarget target, String path) {
        boolean rooted = target.kind() == LinkTarget.Kind.ROOTED;
        String link = rooted ? "/" + path : RelativePath.relative(RelativePath.folder(from.path()), path);
        if (target.path().startsWith("./") && !link.startsWith("../")) {
            link = "./" + link;
        }
        return RelativePath.link(link)
                + target.query().map(query -> "?" + query).orElse("")
                + target.fragment().map(fragment -> "#" + fragment).orElse("");
    }

    /** GitHub: a folder's page shows its README below the list of files. */
    private Resolution folder(LinkTarget target, String path) {
        if (target.fragment().filter(fragment -> !fragment.isEmpty()).isEmpty()) {
            return Resolution.ok(path, steps);
        }
        return files.in(path).stream()
                .filter(file -> RelativePath.name(file).toLowerCase(Locale.ROOT).startsWith("readme."))
                .findFirst()
                .map(readme -> {
                    steps.add("its page shows '" + readme + "'");
                    return anchor(target, readme);
                })
                .orElseGet(() -> Resolution.ok(path, steps));
    }

    private Resolution anchor(LinkTarget target, String path) {
        String id = target.decodedFragment().orElse("");
        Optional<Page> page = index.page(path);
        if (id.isEmpty() || page.isEmpty()) {
            return Resolution.ok(path, steps);
        }
        Anchors anchors = index.anchors(page.get());
        // GitHub: ids are user-content-x in the page, found by x, whatever the case; footnotes make their own
        String plain = id.startsWith("user-content-") ? id.substring("user-content-".length()) : id;
        if (anchors.has(plain) || anchors.has(plain.toLowerCase(Locale.ROOT)) || isGithubs(plain)) {
            steps.add("it has the heading or anchor '#" + SiteLinkProblem.brief(id) + "'");
            return Resolution.ok(path + "#" + plain, steps);
        }
        if (!anchors.known()) {
            steps.add("its headings are not known, it is too complex");
            return Resolution.unchecked(Resolution.Reason.TOO_COMPLEX, steps);
        }
        Optional<String> same = anchors.same(plain);
        Optional<String> replacement = same.map(found -> {
            String whole = target.written();
            return whole.substring(0, whole.indexOf('#') + 1) + found;
        });
        return broken(
                Optional.of(path + "#" + plain),
                SiteLinkProblem.noAnchor(link, plain, path, same.or(() -> anchors.nearest(plain)), replacement));
    }

    private static boolean isGithubs(String id) {
        return LINES.matcher(id).matches()
                || id.equals("readme")
                || id.equals("top")
                || id.startsWith("fn-")
                || id.startsWith("fnref-")
                || id.startsWith(":~:");
    }

    private Resolution broken(Optional<String> resolved, NoteProblem problem) {
        steps.add(problem.message());
        return Resolution.broken(resolved, problem, steps);
    }

    private Resolution external(LinkTarget target, String step) {
        steps.add(step);
        return Resolution.external(target.written(), steps);
    }
}
