/** Stands in for chalk's own detection of colours: nobody asks it. */
export default { stdout: false, stderr: false }
