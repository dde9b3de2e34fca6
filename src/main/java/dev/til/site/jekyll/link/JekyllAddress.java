package dev.til.site.jekyll.link;

import dev.til.site.SiteAddress;
import dev.til.site.jekyll.plugin.JekyllBuilder;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the site is called on the web, and which part of a server is its own. */
public final class JekyllAddress {
    private final Set<String> hosts = new HashSet<>();
    private final String baseurl;
    private final String prefix;
    private final boolean shared;
    /** Whether the baseurl is a whole address. */
    private final boolean whole;
    /** A path that was put into {@code url} instead of {@code baseurl}. */
    private final String urlPath;

    /** Whether the site lies below that one. */
    private final boolean ofUrl;

    public JekyllAddress(JekyllContext context) {
        Optional<LinkTarget> url =
                context.setting("url").map(text -> LinkTarget.of(text.contains("//") ? text : "//" + text));
        url.map(LinkTarget::host).ifPresent(hosts::add);
        urlPath = url.map(target -> withoutSlash(target.path())).orElse("");
        Optional<String> domain = context.files()
                .journal()
                .read(RelativePath.in(context.folder(), "CNAME"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT));
        domain.ifPresent(hosts::add);
        String written = withoutSlash(context.setting("baseurl").orElse("").strip());
        String slashed = written.startsWith("/") || written.isEmpty() ? written : "/" + written;
        LinkTarget base = LinkTarget.of(written);
        whole = base.kind() == LinkTarget.Kind.WEB;
        // GitHub Pages: a domain of one's own is the site's, whatever else is said
        ofUrl = written.isEmpty() && !urlPath.isEmpty() && domain.isEmpty();
        baseurl = ofUrl ? urlPath : whole ? withoutSlash(base.path()) : slashed;
        // jekyll-github-metadata: a site that says nothing of its baseurl is told where it lies
        boolean told = ofUrl
                && context.setting("baseurl").isEmpty()
                && context.plugins().builder().kind() == JekyllBuilder.Kind.GITHUB_PAGES;
        prefix = told ? urlPath : slashed;
        if (whole) {
            hosts.add(base.host());
        }
        hosts.remove("");
        // GitHub Pages: user.github.io/other is the site of another repository, also under the user's own domain
        shared = domain.isPresent()
                || hosts.stream().anyMatch(host -> host.endsWith(".github.io") || host.endsWith(".gitlab.io"));
    }

    private static String withoutSlash(String path) {
        return path.replaceFirst("/+$", "");
    }

    /** The path that all of the site lies below, without a slash at its end. */
    public String baseurl() {
        return baseurl;
    }

    /** What {@code relative_url} puts before a path: the baseurl, and where that is a whole address, all of it. */
    public String prefix() {
        return prefix;
    }

    /** Whether a path of the server is one of the site's after a whole address, as no browser takes it. */
    boolean isDoubled(String path) {
        // Jekyll: relative_url makes '/https://kim.github.io/blog/x' of '/x'; a browser takes '//kim.github.io/blog/x'
        // as it is
        return whole && (path + "/").startsWith(prefix + "/");
    }

    public SiteAddress ofSite() {
        return new SiteAddress(hosts, baseurl);
    }

    boolean isOwn(String host) {
        return hosts.contains(host);
    }

    /** Whether other projects may be published on the same server. */
    boolean isShared() {
        return shared || !baseurl.isEmpty();
    }

    /** The path of an address of this server as one of the site; empty when it lies outside of it. */
    Optional<String> withinServer(String path) {
        // Jekyll: absolute_url puts the baseurl behind a url that has it already
        boolean twice = ofUrl && path.startsWith(urlPath + urlPath + "/");
        boolean moved = baseurl.isEmpty() && !urlPath.isEmpty() && (path + "/").startsWith(urlPath + "/");
        return moved
                ? Optional.of("/" + path.substring(Math.min(urlPath.length() + 1, path.length())))
                : within(twice ? path.substring(urlPath.length()) : path);
    }

    /** What says where the site lies. */
    String where() {
        return ofUrl ? "whose url ends with " + baseurl : "whose baseurl is " + baseurl;
    }

    /** A path of the server as one of the site; empty when it lies outside of the baseurl. */
    Optional<String> within(String path) {
        if (baseurl.isEmpty()) {
            return Optional.of(path);
        }
        if (path.equals(baseurl)) {
            return Optional.of("/");
        }
        return path.startsWith(baseurl + "/") ? Optional.of(path.substring(baseurl.length())) : Optional.empty();
    }
}
