package dev.til.site.hugo.config;

import dev.til.site.path.RelativePath;
import java.util.Optional;

/**
 * A folder or a file of the repository, and where it is put among a site's content or static files.
 *
 * @param target below them; empty for all that they are
 * @param language of the pages in it that name none
 * @param files which of its files count
 * @param unclear whether more than til can tell says what becomes of them
 */
public record HugoMount(String source, String target, String language, HugoMountFiles files, boolean unclear) {
    /** Where a file of the repository is put; empty where it does not lie in here. */
    public Optional<String> put(String path) {
        if (path.equals(source)) {
            return Optional.of(target);
        }
        return below(path).filter(files::hold).map(below -> RelativePath.in(target, below));
    }

    /** Whether a file of the repository lies in here and does not count. */
    boolean leavesOut(String path) {
        return below(path).filter(below -> !files.hold(below)).isPresent();
    }

    private Optional<String> below(String path) {
        return source.isEmpty()
                ? Optional.of(path)
                : path.startsWith(source) && path.length() > source.length() && path.charAt(source.length()) == '/'
                        ? Optional.of(path.substring(source.length() + 1))
                        : Optional.empty();
    }

    /** The file of the repository that would be put there; empty where none of here would. */
    public Optional<String> file(String put) {
        if (put.equals(target)) {
            return Optional.of(source);
        }
        Optional<String> below = target.isEmpty()
                ? Optional.of(put)
                : put.startsWith(target) && put.charAt(target.length()) == '/'
                        ? Optional.of(put.substring(target.length() + 1))
                        : Optional.empty();
        return below.filter(files::mayHold).map(at -> RelativePath.in(source, at));
    }
}
