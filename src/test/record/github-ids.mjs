// Records what GitHub's slugs really are, as the real parser and slugger make them.
// Run it in a folder where `npm install github-slugger@2.0.0 mdast-util-from-markdown micromark-extension-gfm
// mdast-util-gfm mdast-util-to-string unist-util-visit` was run:
//   node github-ids.mjs .../src/test/resources/dev/til/note/commonmark
import fs from 'node:fs'
import path from 'node:path'
import Slugger, {slug} from 'github-slugger'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfm} from 'micromark-extension-gfm'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {toString} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'

const folder = process.argv[2]

// which characters stay in an id: first-last in hexadecimal, a line each
const ranges = []
for (let c = 0; c <= 0x10ffff; c++) {
  if (c >= 0xd800 && c <= 0xdfff) continue
  const text = String.fromCodePoint(c)
  if (text === ' ' || slug(text, true) !== text) continue
  const last = ranges[ranges.length - 1]
  if (last && last[1] === c - 1) last[1] = c
  else ranges.push([c, c])
}
fs.writeFileSync(path.join(folder, 'github-characters.txt'),
  ranges.map(([from, to]) => from.toString(16) + '-' + to.toString(16)).join('\n') + '\n')

// each document of documents.txt with the lines and ids of its headings, and the lines and targets of its links
const documents = fs.readFileSync(path.join(folder, 'documents.txt'), 'utf8').split('\n=====\n')
const recorded = documents.map(markdown => {
  const tree = fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const slugger = new Slugger()
  const headings = []
  const links = []
  const definitions = new Map()
  visit(tree, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
  })
  visit(tree, node => {
    const line = node.position && node.position.start.line
    if (node.type === 'heading') {
      headings.push(line + ' ' + slugger.slug(toString(node, {includeImageAlt: false, includeHtml: false})))
    }
    if (node.type === 'link' || node.type === 'image') links.push(line + ':' + node.position.start.column + ' ' + node.url)
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      links.push(line + ':' + node.position.start.column + ' ' + definitions.get(node.identifier))
    }
  })
  return {markdown, headings, links: links.filter(link => !link.includes(' mailto:'))}
})
fs.writeFileSync(path.join(folder, 'documents.json'), JSON.stringify(recorded, null, 1) + '\n')
