package dev.til.forge;

/**
 * A pull request, merge request or change.
 *
 * @param number as people write it after the {@code #}
 * @param url its page
 * @param author the login of who opened it; empty when unknown
 * @param head the commit it holds now; empty when unknown
 */
public record PullRequest(
        long number, String url, String title, String body, boolean draft, String author, String head) {

    /** The same, as it was with this commit. */
    PullRequest at(String commit) {
        return new PullRequest(number, url, title, body, draft, author, commit);
    }
}
