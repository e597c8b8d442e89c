// Takes dependency and test from the README, word for word.
def snippets = (new File(readme).text =~ /(?s)```(\w+)\n(.*?)```/).collect { [language: it[1], text: it[2]] }
def snippet = { language, word -> snippets.find { it.language == language && it.text.contains(word) }.text }

def pom = new File(basedir, 'pom.xml')
def place = '<!-- The README\'s dependency is put here. -->'
assert pom.text.contains(place)
pom.text = pom.text.replace(place, snippet('xml', '<artifactId>conformance-tests</artifactId>'))

new File(basedir, 'src/test/java/MyServerTest.java').text = snippet('java', 'class MyServerTest')
return true
