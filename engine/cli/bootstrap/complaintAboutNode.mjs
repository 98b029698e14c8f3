/** One line for a Node that is older than package.json's engines (of the form `>=20.19`), null for one that will do. */
export function complaintAboutNode(running, range) {
  const wanted = range.replace(/^>=/, '');
  return isOlder(running, wanted) ? `Aftercare needs Node ${wanted} or newer; this is Node ${running}.` : null;
}

function isOlder(version, other) {
  const [major, minor] = version.split('.').map(Number);
  const [otherMajor, otherMinor = 0] = other.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
